import { statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askTerminal } from '../../../main/hosts/control-client.ts';
import { doorPlace } from '../../../main/hosts/electron/door-place.ts';
import { openDoor } from '../../../main/hosts/electron/door.ts';
import { readRuntime, type Runtime } from '../../../main/hosts/runtime-file.ts';
import { ok } from '../../../shared/units/index.ts';
import { FakeTerminalLink } from '../../support/fake-terminal-link.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const ANSWER_MS = 5_000;

describe('a desktop terminal without a port', () => {
  let folder = '';
  let link = new FakeTerminalLink();
  let close = (): void => undefined;
  let said: string[] = [];

  async function opened(port: number | null = null): Promise<Runtime> {
    close = openDoor({ folder, link, port, say: (text) => said.push(text), log: () => undefined });
    await until('the way in is open', () => readRuntime(folder) !== null);
    return readRuntime(folder) ?? Promise.reject(new Error('no runtime file'));
  }

  beforeEach(() => {
    folder = temporaryFolder();
    link = new FakeTerminalLink();
    said = [];
  });

  afterEach(() => close());

  it('is reached by kavach stop of the same user, through a socket that is theirs alone', async () => {
    const runtime = await opened();
    expect(runtime).toMatchObject({
      port: null,
      pid: process.pid,
      socket: doorPlace(folder, process.platform),
    });
    if (process.platform !== 'win32') expect(statSync(runtime.socket ?? '').mode & 0o777).toBe(0o600);
    expect(await askTerminal(runtime, 'POST', '/control/stop', ANSWER_MS)).toEqual(
      ok({ ok: true, result: {} }),
    );
    expect(link.given).toEqual([{ name: 'emergency.stop', args: { by: 'kavach stop' }, by: 'script' }]);
  });

  it('answers nobody without the token', async () => {
    const runtime = { ...(await opened()), token: 'guessed' };
    for (const path of ['/control/stop', '/live/emergency-stop']) {
      const answer = await askTerminal(runtime, 'POST', path, ANSWER_MS);
      expect(answer).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
    }
    expect(link.given).toEqual([]);
  });

  it('has no address for a browser', async () => {
    const answer = await askTerminal(await opened(), 'POST', '/control/address', ANSWER_MS);
    expect(answer).toMatchObject({ ok: false, error: { code: 'REFUSED', reason: 'NO_PORT' } });
  });

  it('is reached also where one that was killed left its socket', async () => {
    writeFileSync(doorPlace(folder, process.platform), '');
    const answer = await askTerminal(await opened(), 'POST', '/control/stop', ANSWER_MS);
    expect(answer.ok).toBe(true);
  });

  it('leaves nothing behind that another program would ask', async () => {
    const runtime = await opened();
    close();
    expect(readRuntime(folder)).toBeNull();
    const answer = await askTerminal(runtime, 'POST', '/control/stop', ANSWER_MS);
    expect(answer).toMatchObject({ ok: false, error: { code: 'SILENT' } });
  });

  it('opens the port that was asked for, and says its address', async () => {
    const { port } = await opened(0);
    expect(port).toBeGreaterThan(0);
    expect(said).toEqual([expect.stringContaining(`http://127.0.0.1:${port}/enter/`)]);
  });
});
