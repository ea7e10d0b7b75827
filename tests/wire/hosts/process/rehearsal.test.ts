import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { valueOf } from '../../../support/outcome.ts';
import { logIn } from '../../../support/rehearsal-login.ts';
import { kavach, RunningKavach, type Screen } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { startBrokers, type LocalBrokers } from '../../brokers/local-brokers.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';

let brokers: LocalBrokers | null = null;
let running: RunningKavach | null = null;

afterEach(async () => {
  await running?.end('SIGKILL');
  await brokers?.close();
  [running, brokers] = [null, null];
});

async function begin(folder: string): Promise<{ readonly screen: Screen; readonly local: LocalBrokers }> {
  const from = istInstant(tradingDate('2026-11-16'), clock('10:30'));
  const local = await startBrokers({ scenario: 'quiet', seed: 1, plan: 'free', speed: 1, from });
  brokers = local;
  running = await RunningKavach.start('--rehearsal', local.url, '--data', folder);
  return { screen: await running.screen(), local };
}

/** Every file below a folder but the one that is there to keep secrets. */
function texts(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('keys.json'))
    .map((path) => readFileSync(path, 'latin1'));
}

describe('kavach serve with the local brokers', { timeout: 300_000 }, () => {
  it('lets a user log in to both, shows spot and chain, arms Live, and remembers the logins of the day', async () => {
    const folder = temporaryFolder();
    const { screen, local } = await begin(folder);
    expect(screen.whole.session).toMatchObject({ mode: 'paper', speed: null, rehearsal: true });
    await logIn(screen, local);
    await screen.until(
      'spot and chain',
      ({ session, chain }) =>
        session.spot.value !== null && chain.rows.some(({ call }) => call.quote.bid !== null),
      30_000,
    );
    await screen.until('all checks', ({ session }) => session.live.needs.length === 0, 60_000);
    const armed = await screen.command('mode.set', { mode: 'live', address: '127.0.0.1', word: 'LIVE' });
    expect(armed).toMatchObject({ ok: true, value: { mode: 'live' } });
    await screen.until('Live', ({ session }) => session.mode === 'live' && session.live.armed);
    screen.close();
    const said = running?.err ?? '';
    expect(await running?.end('SIGTERM')).toBe(0);

    running = await RunningKavach.start('--rehearsal', local.url, '--data', folder);
    const again = await running.screen();
    expect(again.whole.session).toMatchObject({ mode: 'paper' });
    await again.until(
      'both sessions',
      ({ accounts }) => accounts.breeze?.state === 'ready' && accounts.kite?.state === 'ready',
      20_000,
    );
    again.close();
    await running.end('SIGTERM');

    const secrets = [local.keys.kite.secret, local.keys.breeze.secret];
    const kept = readFileSync(join(folder, 'keys.json'), 'utf8');
    for (const secret of secrets) expect(kept).toContain(secret);
    const session = JSON.parse(kept) as Readonly<Record<string, string>>;
    const tokens = /"(?:token|accessToken|access_token)":"([^"]+)"/.exec(session['kite.session'] ?? '');
    for (const secret of [...secrets, tokens?.[1] ?? 'no token found in the kept session']) {
      expect(texts(folder).filter((text) => text.includes(secret))).toEqual([]);
      expect(said).not.toContain(secret);
    }
    expect(tokens).not.toBeNull();

    // A folder of rehearsals stays one.
    const real = await kavach('serve', '--paper', '--data', folder, '--port', '0', '--no-open');
    expect(real).toMatchObject({ code: 1, err: expect.stringContaining('belongs to rehearsals') });
  });

  it('trusts no address of another machine, and no address that does not answer', async () => {
    const far = await kavach('serve', '--rehearsal', 'http://192.0.2.1:7420', '--data', temporaryFolder());
    expect(far).toMatchObject({ code: 1, err: expect.stringContaining('127.0.0.1') });
    const gone = await kavach('serve', '--rehearsal', 'http://127.0.0.1:9', '--data', temporaryFolder());
    expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('npm run brokers') });
  });

  it('a way back that nobody asked for opens nothing', async () => {
    const folder = temporaryFolder();
    const { screen, local } = await begin(folder);
    const { requestToken } = local.login();
    valueOf(await screen.command('account.keys', { account: 'kite', ...local.keys.kite }));
    const { origin } = new URL(running?.address ?? '');
    const answer = await fetch(`${origin}/callback/kite?request_token=${requestToken}&status=success`);
    expect(answer.status).toBe(403);
    await screen.until('keys, no login', ({ accounts }) => accounts.kite?.state === 'loggedOut', 10_000);
    screen.close();
  });
});
