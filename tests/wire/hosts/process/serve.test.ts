import { describe, expect, it } from 'vitest';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../../../main/hosts/cli/import.ts';
import { runReplayCommand } from '../../../../main/hosts/cli/replay.ts';
import { runSignals } from '../../../../main/hosts/cli/signals.ts';
import { runStop } from '../../../../main/hosts/cli/stop.ts';
import { collected } from '../../../support/cli.ts';
import { kavach, RunningKavach } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

describe('kavach serve', { timeout: 300_000 }, () => {
  it('signs in by its first line, shows Demo, and ends cleanly when asked', async () => {
    const folder = temporaryFolder();
    const running = await RunningKavach.start('--data', folder);
    const screen = await running.screen();
    expect(screen.whole.session).toMatchObject({ mode: 'demo', scenario: 'demo', speed: 60 });
    expect(statSync(join(folder, 'runtime.json')).mode & 0o777).toBe(0o600);
    await screen.until('prices', ({ session }) => session.spot.value !== null);
    const { versions } = screen;
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    screen.close();
    expect(await running.end('SIGINT')).toBe(0);
    expect(existsSync(join(folder, 'runtime.json'))).toBe(false);
  });

  it('started again on the same folder gives a new address of the terminal that runs', async () => {
    const folder = temporaryFolder();
    const running = await RunningKavach.start('--data', folder);
    const second = await kavach('serve', '--data', folder, '--no-open');
    expect(second.code).toBe(0);
    expect(new URL(second.out.split(' ').at(-1) ?? '').host).toBe(new URL(running.address).host);
    await running.end('SIGTERM');
  });

  // skipped: two terminals one after the other; only in npm run test:full
  it.runIf(FULL)('begins another Demo from the screen, with everything new in one frame', async () => {
    const running = await RunningKavach.start('--data', temporaryFolder());
    const screen = await running.screen();
    expect(await screen.command('demo.restart', { scenario: 'nothing', seed: null })).toMatchObject({
      ok: false,
    });
    expect(await screen.command('demo.restart', { scenario: 'quiet', seed: 5 })).toMatchObject({ ok: true });
    await screen.until('the new scenario', ({ session }) => session.scenario === 'quiet');
    expect(screen.whole.session.halt.state).toBe('ACTIVE');
    screen.close();
    await running.end('SIGTERM');
  });

  // skipped: two terminals one after the other; only in npm run test:full
  it.runIf(FULL)('leaves Demo for Paper and comes back, in the same screen', async () => {
    const running = await RunningKavach.start('--data', temporaryFolder());
    const screen = await running.screen();
    expect(await screen.command('mode.set', { mode: 'paper' })).toMatchObject({ ok: true });
    await screen.until('Paper', ({ session }) => session.mode === 'paper' && session.scenario === null);
    expect(await screen.command('mode.set', { mode: 'demo' })).toMatchObject({ ok: true });
    await screen.until('Demo', ({ session }) => session.mode === 'demo' && session.scenario === 'demo');
    screen.close();
    expect(await running.end('SIGTERM')).toBe(0);
  });

  // skipped: a Demo that is ended and begun again; kill.test.ts and crash.test.ts do so; only in npm run test:full
  it.runIf(FULL)('goes on with the same Demo after it was ended', async () => {
    const folder = temporaryFolder();
    const first = await RunningKavach.start('--data', folder, '--scenario', 'S3', '--speed', '1000');
    const screen = await first.screen();
    const opened = screen.whole.session.now;
    await screen.until('ten minutes of it', ({ session }) => session.now > opened + 600_000);
    screen.close();
    await first.end('SIGTERM');
    const second = await RunningKavach.start('--data', folder, '--speed', '1');
    const again = await second.screen();
    expect(again.whole.session.scenario).toBe('S3');
    expect(again.whole.session.now).toBeGreaterThan(opened + 600_000);
    again.close();
    await second.end('SIGTERM');
  });

  it.each([
    [['serve', '--port', 'x'], '--port'],
    [['serve', '--scenarios', 'S1'], '--scenarios'],
    [['nonsense'], 'nonsense'],
  ])('%j is wrong use', async (args, named) => {
    const ended = await kavach(...args);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain(named);
  });

  it('refuses a scenario that does not exist, and names those that do', async () => {
    const ended = await kavach('serve', '--data', temporaryFolder(), '--scenario', 'S9', '--no-open');
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('S1, S2');
  });

  it.each(['serve', 'journal'])('%s --help tells its options', async (name) => {
    const ended = await kavach(name, '--help');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain(`kavach ${name}`.replace('kavach serve', 'kavach [serve]'));
  });

  it.each([
    ['signals', runSignals],
    ['import', runImport],
    ['stop', runStop],
    ['replay', runReplayCommand],
  ])('so does %s', async (name, run) => {
    const ended = await collected((io) => run(['--help'], io));
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain(`kavach ${name}`);
  });

  it('prints its version', async () => {
    expect(await kavach('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });
});
