import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIO_NAMES, type ScenarioName } from '../../../main/adapters/simulator/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { runBacktest } from '../../../main/research/backtest/run-backtest.ts';
import { besideEachOther, type WeekBeside } from '../../../main/research/day-beside/compare-trades.ts';
import type { ExitCause } from '../../../main/research/day-beside/exit-cause.ts';
import { daysOfTapes } from '../../../main/research/day-beside/tape-recording.ts';
import { tradesOf } from '../../../main/research/from-ticks/order-lists.ts';
import { ensure, mondayOf, MS_PER_MINUTE } from '../../../shared/units/index.ts';
import { BEFORE_THE_SIGNAL } from '../../support/before-the-signal.ts';
import { MemoryDisk, MemoryTerminal } from '../../support/memory-terminal.ts';
import { valueOf } from '../../support/outcome.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

/** The recorded day beside the backtest of its 1-minute bars. */
function besideBacktest(disk: MemoryDisk): WeekBeside {
  const { recording, settings, from, to } = ensure(
    daysOfTapes(disk.tapes.values(), NSE_CALENDAR),
    'a recorded day',
  );
  const run = { recording, settings, from: mondayOf(from), to, pointToleranceMs: 0, version: 'test' };
  const recorded = tradesOf(disk.journal.read(1, disk.journal.head().row));
  const weeks = besideEachOther(recorded, runBacktest(run).trades, MS_PER_MINUTE);
  expect(weeks.length).toBeLessThanOrEqual(1);
  return ensure(weeks[0], 'a week with a signal');
}

function sameOrders(disk: MemoryDisk): ReturnType<MemoryDisk['replayTicks']> {
  const again = disk.replayTicks();
  expect(again).toMatchObject({ differingOrder: null, differingDecision: null });
  expect(again.reproducedHash).toBe(again.recordedHash);
  expect(again.ticks).toBeGreaterThan(1_000);
  return again;
}

describe('a Demo day with a restart and a square-off by hand', () => {
  const disk = new MemoryDisk();
  const first = new MemoryTerminal(disk, 'S3', BEFORE_THE_SIGNAL);
  first.runToFact('spreadOpened');
  first.terminal.close();
  const second = new MemoryTerminal(disk, 'S3', first.time.now());
  second.runTo('11:20');
  const { id } = valueOf(second.command('squareOff.propose', { spread: null }));
  valueOf(second.command('squareOff.send', { proposal: id }));
  second.runToFact('spreadClosed');
  second.terminal.close();

  it('comes to the same orders and decisions from its ticks, with a broker made anew from the recorded seed', () => {
    expect(sameOrders(disk)).toMatchObject({ runs: 2, seeds: [1, 1], orders: { recorded: 4 } });
  });

  it('has the signal and the strikes of the backtest of its 1-minute bars, and another exit, by hand', () => {
    const week = besideBacktest(disk);
    expect(week).toMatchObject({ sameSignal: true, sameMain: true, sameHedge: true, cause: 'byHand' });
    expect(week.first?.fired.signal).toBe('S3');
  });
});

const QUIET: ReadonlySet<ScenarioName> = new Set(['quiet', 'gap']);
const CAUSES: Partial<Record<ScenarioName, ExitCause>> = {
  'stop-hit': 'pathWithinBar',
  'limit-hit': 'optionPrices',
};

// skipped: sixteen whole days take minutes
describe.runIf(FULL).each(SCENARIO_NAMES)('the whole Demo day %s', { timeout: 300_000 }, (scenario) => {
  const disk = new MemoryDisk();
  beforeAll(() => {
    const demo = new MemoryTerminal(disk, scenario);
    demo.runTo('15:45');
    demo.terminal.close();
  }, 300_000);

  it('comes to the same list of orders from its ticks', () => {
    sameOrders(disk);
  });

  // skipped: on a day without a signal there is nothing to compare
  it.runIf(!QUIET.has(scenario))(
    'has signal and strikes of the backtest of its bars, and each exit its cause',
    () => {
      const week = besideBacktest(disk);
      const { cause, sameHedge } = week;
      expect(week).toMatchObject({ sameSignal: true, sameMain: true });
      expect(cause).toBe(CAUSES[scenario] ?? 'same');
      expect(sameHedge).toBe(scenario !== 'hedge-refused');
    },
  );
});
