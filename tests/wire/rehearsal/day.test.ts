import { afterEach, describe, expect, it } from 'vitest';
import { TERMINAL_SETTINGS, type Settings } from '../../../shared/contract/index.ts';
import { clock, istInstant, tradingDate, type Instant } from '../../../shared/units/index.ts';
import { valueOf } from '../../support/outcome.ts';
import { chargesOf, closedSpreads, factsOf, paperTrades, reckoned } from '../../support/rehearsal-books.ts';
import { REHEARSAL_ADDRESS, RehearsalDay } from '../../support/rehearsal-day.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The same day begun late, its first hour filled in from history, and squared off before noon. */
const SHORT: Settings = {
  ...TERMINAL_SETTINGS,
  trade: {
    ...TERMINAL_SETTINGS.trade,
    entryUntil: clock('11:20'),
    squareOffAt: clock('11:25'),
    squareOffChaseUntil: clock('11:32'),
  },
};
const WHOLE = TERMINAL_SETTINGS;

let day: RehearsalDay | null = null;

afterEach(async () => {
  await day?.close();
  day = null;
});

const at = (time: string): Instant => istInstant(tradingDate('2026-11-16'), clock(time));

interface Hours {
  readonly settings: Settings;
  readonly from: string;
  readonly before: string;
  readonly squareOff: readonly [string, string];
  readonly flat: string;
}

const SHORT_HOURS: Hours = {
  settings: SHORT,
  from: '11:05',
  before: '11:24',
  squareOff: ['11:24', '11:28'],
  flat: '11:30',
};
const WHOLE_HOURS: Hours = {
  settings: WHOLE,
  from: '09:14',
  before: '15:14',
  squareOff: ['15:14', '15:20'],
  flat: '15:30',
};

/** Morning logins, arming, a signal at 11:15, a hedged spread in both books, square-off; all over the real SDKs. */
async function trade(
  plan: 'free' | 'paid',
  hours: Hours,
  path: string,
): Promise<{ readonly run: RehearsalDay; readonly shown: { realised: number; charges: number | null } }> {
  const run = await RehearsalDay.begin({ scenario: 'S3', seed: 1, plan, from: at(hours.from) }, path);
  day = run;
  const { link } = run.trading;
  await run.login();
  const { revision } = valueOf(await run.command('settings.get', {}));
  valueOf(await run.command('settings.set', { settings: hours.settings, revision }));
  await run.runUntil('prices', () => link.slice('session').spot.value !== null);
  await run.runUntil('the broker’s book', () => link.slice('session').live.needs.length === 0, 500, 60_000);
  const armed = await run.command('mode.set', { mode: 'live', address: REHEARSAL_ADDRESS, word: 'LIVE' });
  expect(armed).toMatchObject({ ok: true, value: { mode: 'live' } });
  await run.runTo('11:14', 2_000);
  await run.runTo('11:17', 200);
  expect(link.slice('positions').spreads).toMatchObject([{ stage: 'open' }]);
  await run.runTo(hours.before, 2_000);
  await run.runTo(hours.squareOff[1], 200);
  await run.runTo(hours.flat, 1_000);
  const { realised, charges } = link.slice('pnl');
  return { run, shown: { realised, charges } };
}

async function expectBooksToAgree(plan: 'free' | 'paid', hours: Hours): Promise<void> {
  const path = temporaryFolder();
  const { run, shown } = await trade(plan, hours, path);
  const { orders, trades, positions } = run.brokers.exchange();
  const exchange = reckoned(trades);
  const charges = chargesOf(orders, trades);
  const untagged = orders.filter(({ tag }) => tag === null);
  const polled = run.brokers.streams().kite === 0;
  await run.close();
  day = null;

  expect(untagged).toEqual([]);
  expect(polled).toBe(plan === 'free');
  expect(Object.values(exchange.nets)).toEqual([0, 0]);
  expect(positions.filter(({ net }) => net !== 0)).toEqual([]);
  const facts = factsOf(path, 'live');
  const [live] = closedSpreads(facts);
  expect(live).toMatchObject({ reason: 'time', realised: exchange.realised, charges });
  const told = facts.filter(({ type }) => type === 'chargesTold');
  expect(told).toMatchObject([{ ours: charges, brokers: charges }]);
  expect(shown).toEqual({ realised: exchange.realised, charges });

  // Its twin heard the same a turn later, and ended as it did.
  const planned = (book: 'live' | 'shadow') =>
    factsOf(path, book).flatMap((fact) => (fact.type === 'spreadPlanned' ? [fact.plan.main.contract] : []));
  expect(planned('shadow')).toEqual(planned('live'));
  expect(closedSpreads(factsOf(path, 'shadow'))).toMatchObject([{ reason: 'time' }]);

  const paper = reckoned(paperTrades(path));
  const [closed] = closedSpreads(factsOf(path, 'paper'));
  expect(closed).toMatchObject({ reason: 'time', realised: paper.realised });
  expect(Object.values(paper.nets)).toEqual([0, 0]);
}

describe('a day of paper and live on the real SDKs ends with equal books, to the paisa', () => {
  it('on the free plan: no stream, no quotes, polling only [must 7] [failure 13]', async () => {
    await expectBooksToAgree('free', process.env['KAVACH_FULL'] === '1' ? WHOLE_HOURS : SHORT_HOURS);
  }, 900_000);

  // skipped: hours of it only in npm run test:full
  it.runIf(process.env['KAVACH_FULL'] === '1')(
    'on the paid plan: order updates by the ticker',
    async () => {
      await expectBooksToAgree('paid', WHOLE_HOURS);
    },
    900_000,
  );
});
