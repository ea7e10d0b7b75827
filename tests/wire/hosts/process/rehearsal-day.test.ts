import { afterEach, describe, expect, it } from 'vitest';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { chargesOf, closedSpreads, factsOf, reckoned } from '../../../support/rehearsal-books.ts';
import { logIn } from '../../../support/rehearsal-login.ts';
import { RunningKavach } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { startBrokers, type LocalBrokers } from '../../brokers/local-brokers.ts';

const at = (time: string) => istInstant(tradingDate('2026-11-16'), clock(time));

/** How fast the exchange's day goes: fast while nothing is decided, near life where orders are on their way. */
const PACE: readonly (readonly [string, number])[] = [
  ['11:13', 70],
  ['11:18', 5],
  ['15:13', 70],
  ['15:20', 5],
  ['15:32', 20],
];

let brokers: LocalBrokers | null = null;
let running: RunningKavach | null = null;

afterEach(async () => {
  await running?.end('SIGKILL');
  await brokers?.close();
  [running, brokers] = [null, null];
});

describe('a whole live day between two processes', () => {
  // skipped: ten minutes of it only in npm run test:full
  it.runIf(process.env['KAVACH_FULL'] === '1')(
    'from the morning logins to the close ends with exchange, journal and screen equal to the paisa',
    async () => {
      const folder = temporaryFolder();
      const local = await startBrokers({
        scenario: 'S3',
        seed: 1,
        plan: 'free',
        speed: 1,
        from: at('09:10'),
      });
      brokers = local;
      running = await RunningKavach.start('--rehearsal', local.url, '--data', folder);
      const screen = await running.screen();
      await logIn(screen, local);
      local.setSpeed(10);
      await screen.until('the session', ({ session }) => session.now >= at('09:15:10'));
      local.setSpeed(1);
      await screen.until('all checks', ({ session }) => session.live.needs.length === 0, 60_000);
      const armed = await screen.command('mode.set', { mode: 'live', address: '127.0.0.1', word: 'LIVE' });
      expect(armed).toMatchObject({ ok: true, value: { mode: 'live' } });
      for (const [time, speed] of PACE) {
        local.setSpeed(speed);
        await screen.until(time, ({ session }) => session.now >= at(time), 600_000);
      }
      local.setSpeed(1);
      await screen.until('charges', ({ pnl }) => pnl.charges !== null);
      const { realised, charges } = screen.whole.pnl;
      const { orders, trades } = local.exchange();
      screen.close();
      expect(await running.end('SIGTERM')).toBe(0);

      const exchange = reckoned(trades);
      const owed = chargesOf(orders, trades);
      expect(Object.values(exchange.nets)).toEqual([0, 0]);
      expect(orders.filter(({ tag }) => tag === null)).toEqual([]);
      const [closed] = closedSpreads(factsOf(folder, 'live'));
      expect(closed).toMatchObject({ reason: 'time', realised: exchange.realised, charges: owed });
      expect({ realised, charges }).toEqual({ realised: exchange.realised, charges: owed });
    },
    1_500_000,
  );
});
