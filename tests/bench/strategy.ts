import { daySchedule, NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { BarBuilder } from '../../main/domain/market/bar-builder.ts';
import { barSession } from '../../main/domain/market/bar-session.ts';
import {
  explainNow,
  groupWeeks,
  signalWeeks,
  startWeek,
  stepWeek,
  summariseWeek,
  weekContext,
  type WeekState,
} from '../../main/domain/strategy/index.ts';
import type { Bar } from '../../shared/contract/index.ts';
import {
  addDays,
  after,
  clock,
  ensure,
  istInstant,
  MS_PER_HOUR,
  paise,
  tradingDate,
  type Instant,
} from '../../shared/units/index.ts';

const WEEKS = 520;
const BARS_PER_WEEK = 35;
const RUNS = 9;
const PRINTS = 2_000_000;

/** Ten years of hourly bars, the same each time (a linear congruential walk; no data folder is needed). */
function tenYears(): readonly Bar[] {
  let seed = 20_250_714;
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  let price = 2_500_000;
  return Array.from({ length: WEEKS * BARS_PER_WEEK }, (_, index) => {
    const open = price;
    price += Math.round((next() - 0.5) * 12_000);
    const high = Math.max(open, price) + Math.round(next() * 3_000);
    const low = Math.min(open, price) - Math.round(next() * 3_000);
    return {
      start: hourly(index),
      open: paise(open),
      high: paise(high),
      low: paise(low),
      close: paise(price),
    };
  });
}

function hourly(index: number): Instant {
  const day = Math.floor(index / 7);
  const date = addDays(tradingDate('2016-01-04'), day + Math.floor(day / 5) * 2);
  return after(istInstant(date, clock('09:15')), (index % 7) * MS_PER_HOUR);
}

/** The best of several runs in units a second: the others measure what else the machine was doing. */
function bestPerSecond(units: number, run: () => void): number {
  let bestMs = Number.POSITIVE_INFINITY;
  for (let each = 0; each < RUNS; each += 1) {
    const began = performance.now();
    run();
    bestMs = Math.min(bestMs, performance.now() - began);
  }
  return Math.round((units * 1_000) / bestMs);
}

interface ReadyWeek {
  readonly start: () => WeekState;
  readonly rest: readonly Bar[];
}

function readyWeeks(bars: readonly Bar[]): readonly ReadyWeek[] {
  const weeks = groupWeeks(bars);
  return weeks.slice(1).map((each, index) => {
    const previous = ensure(summariseWeek(weeks[index] ?? []), 'a week with bars');
    const context = weekContext({
      week: addDays(previous.week, 7),
      previous,
      daily: [],
      source: 'auto',
      doubts: [],
    });
    const [first, ...rest] = each;
    return { start: () => startWeek(context, ensure(first, 'a first bar')), rest };
  });
}

function printsPerSecond(): number {
  const schedule = ensure(daySchedule(NSE_CALENDAR, tradingDate('2025-07-14')), 'a trading day');
  const session = ensure(barSession(schedule), 'a session');
  const step = (session.close - session.open) / PRINTS;
  return bestPerSecond(PRINTS, () => {
    const builder = new BarBuilder(session);
    for (let each = 0; each < PRINTS; each += 1) {
      builder.print(
        Math.floor(session.open + each * step) as Instant,
        paise(2_500_000 + ((each * 7_919) % 4_001)),
      );
    }
    builder.closeDue(after(session.close, 2_000));
  });
}

/** Figures of the strategy: bars a second decided alone (never stopped by a signal), and with everything around it. */
export async function bench(): Promise<Record<string, number>> {
  const bars = tenYears();
  const weeks = readyWeeks(bars);
  const stepped = weeks.reduce((sum, week) => sum + week.rest.length, 0);
  const decide = (explain: boolean): void => {
    for (const each of weeks) {
      const week = each.start();
      for (const bar of each.rest) {
        if (explain) explainNow(week, bar);
        stepWeek(week, bar);
        week.fired = null;
      }
    }
  };
  const input = {
    calendar: NSE_CALENDAR,
    bars,
    daily: [],
    source: 'auto',
    weekends: false,
    incomplete: [],
  } as const;
  return {
    strategy_decided_bars_per_s: bestPerSecond(stepped, () => decide(false)),
    strategy_explained_bars_per_s: bestPerSecond(stepped, () => decide(true)),
    strategy_signal_weeks_per_s: bestPerSecond(WEEKS, () => void signalWeeks(input)),
    bar_builder_prints_per_s: printsPerSecond(),
  };
}
