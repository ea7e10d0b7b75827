import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SealedFile } from '../../../../main/adapters/secrets/sealed-file.ts';
import { credentialKeeper } from '../../../../main/adapters/secrets/credential-keeper.ts';
import { readRuntime } from '../../../../main/hosts/runtime-file.ts';
import { clock, ensure, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { givenCredential } from '../../../support/given-credential.ts';
import { valueOf } from '../../../support/outcome.ts';
import { kavach, RunningKavach } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { until } from '../../../support/until.ts';
import { startBrokers, type LocalBrokers } from '../../brokers/local-brokers.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
/** One for each name under which something secret is kept, and one that only stands in an address. */
const PLANTED = {
  'breeze.key': 'planted-bk-7Qz1',
  'breeze.secret': 'planted-bs-8Rx2+/=',
  'kite.key': 'planted-kk-9Sy3',
  'kite.secret': 'planted-ks-1Tz4',
  'telegram.token': '123456789:planted-tt-2Ua5',
} as const;
const IN_AN_ADDRESS = 'planted-in-an-address-3Vb6';
const ALL = [...Object.values(PLANTED), IN_AN_ADDRESS];

/** Loaded beside the product: throws, outside of every try, what an SDK's error may look like. */
const CRASH = `process.on('SIGUSR2', () => {
  throw new Error(${JSON.stringify(`refused: ${Object.values(PLANTED).join(' ')} GET /session?access_token=${IN_AN_ADDRESS}`)});
});
`;

let running: RunningKavach | null = null;
let brokers: LocalBrokers | null = null;

afterEach(async () => {
  await running?.end('SIGKILL');
  await brokers?.close();
  [running, brokers] = [null, null];
});

function crashHook(): string {
  const hook = join(temporaryFolder(), 'crash.mjs');
  writeFileSync(hook, CRASH);
  return hook;
}

function planted(): string {
  const folder = temporaryFolder();
  const keeper = ensure(credentialKeeper(process.env), 'the credential');
  const file = SealedFile.fresh(join(folder, 'keys.sealed'), 'credential', () => keeper.make());
  valueOf(file.replace(PLANTED));
  return folder;
}

/** Where a secret stands in a text, in any form in which it could be read back. */
function foundIn(text: string): readonly string[] {
  return ALL.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').slice(0, -4),
  ]).filter((form) => text.includes(form));
}

/** Every file below the folder, but the one that is there to keep secrets. */
function expectClean(folder: string, kept: string): void {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== kept && statSync(join(folder, name)).isFile(),
  );
  expect(paths).toContain(join('logs', 'kavach.log'));
  for (const name of paths) {
    expect(foundIn(readFileSync(join(folder, name), 'latin1')), name).toEqual([]);
  }
}

async function crash(terminal: RunningKavach, folder: string): Promise<void> {
  process.kill(terminal.pid, 'SIGUSR2');
  await terminal.gone();
  await until('the crash is told', () => terminal.err.includes('refused: '));
  expect(terminal.err).toContain('access_token=····');
  const log = readFileSync(join(folder, 'logs', 'kavach.log'), 'utf8');
  expect(log).toContain('refused: ····');
  expect(foundIn(terminal.err)).toEqual([]);
}

describe('planted secrets', { timeout: 300_000 }, () => {
  givenCredential();

  it('stand in no crash and no log of a terminal that dies of an error full of them', async () => {
    const folder = planted();
    const options = ['--import', crashHook()];
    const terminal = await RunningKavach.startBy({ options }, '--demo', '--data', folder, '--speed', '0');
    running = terminal;
    const { origin } = new URL(terminal.address);
    await fetch(`${origin}/live/positions?access_token=${IN_AN_ADDRESS}`);
    await fetch(`${origin}/enter/${IN_AN_ADDRESS}`);
    await until('the refusal is logged', () =>
      readFileSync(join(folder, 'logs', 'kavach.log'), 'utf8').includes('USED_ADDRESS'),
    );
    await crash(terminal, folder);
    expectClean(folder, 'keys.sealed');
  });

  // skipped: without KAVACH_FULL (npm run test:full): a terminal on local brokers, and the doctor's whole list
  it.runIf(FULL)(
    'stand in no log, journal, tape, crash, doctor, export or answer of a terminal that trades',
    async () => {
      const folder = planted();
      const from = istInstant(tradingDate('2026-11-16'), clock('10:30'));
      const local = await startBrokers({ scenario: 'quiet', seed: 1, plan: 'free', speed: 1, from });
      brokers = local;
      const options = ['--import', crashHook()];
      const terminal = await RunningKavach.startBy({ options }, '--rehearsal', local.url, '--data', folder);
      running = terminal;
      const screen = await terminal.screen();
      // Both brokers refuse such keys, in words of theirs.
      for (const account of ['breeze', 'kite'] as const) {
        await screen.command('account.finishLogin', { account, answer: IN_AN_ADDRESS });
      }
      await screen.command('alerts.telegram', { token: PLANTED['telegram.token'], chat: '1' });
      valueOf(await screen.command('signals.stop', {}));
      const { port, token } = ensure(readRuntime(folder), 'a running terminal');
      const answers = [JSON.stringify(screen.whole)];
      for (const path of ['/live/kite/status', '/live/feed/status', '/live/doctor', '/live/positions']) {
        const headers = { authorization: `Bearer ${token}` };
        answers.push(await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text());
      }
      for (const args of [
        ['doctor', '--json'],
        ['journal', 'export', '--book', 'paper'],
        ['journal', 'verify'],
        ['keys'],
      ]) {
        const { code, out, err } = await kavach(...args, '--data', folder);
        expect(code, `${args.join(' ')}: ${err}`).toBeLessThan(2);
        answers.push(out, err);
      }
      for (const answer of answers) expect(foundIn(answer)).toEqual([]);
      expect(answers.join('').length).toBeGreaterThan(2_000);
      screen.close();
      await crash(terminal, folder);
      // Left by a terminal that died: it opened the door of that terminal only.
      rmSync(join(folder, 'runtime.json'));
      expectClean(folder, 'keys.sealed');
    },
  );
});
