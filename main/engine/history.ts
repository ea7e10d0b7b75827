import type { Bar } from '../../shared/contract/index.ts';
import { istDate, mondayOf } from '../../shared/units/index.ts';
import { specialSessionOn } from '../domain/calendar/index.ts';
import { BAR_CLOSE_GRACE_MS } from '../domain/market/bar-builder.ts';
import { hourlyBars } from '../domain/market/hourly-bars.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import { hourlyBarEnd } from '../domain/market/session-hours.ts';
import { differingConditions, startWeek, stepWeek, weekOf } from '../domain/strategy/index.ts';
import type { Desk } from './desk.ts';
import { closeBars } from './bars.ts';
import { doubt, takeHour } from './weeks.ts';
import { merged, keepCharts } from './chart-history.ts';
import { seedBuilder } from './seeding.ts';
import { takeVixHistory } from './vix-bars.ts';

/**
 * Past bars as the vendor has them: context of the week, chart, bars that were missed. What was built here from ticks
 * is compared, never replaced (strategy.md 1).
 */
export function takeHistory(desk: Desk, past: PastBars): void {
  const { market, book } = desk;
  const { weekendSessions } = book.settings.signals;
  const muhurat = new Set(
    [...new Set(past.bars.map((bar) => istDate(bar.start)))].filter(
      (date) => specialSessionOn(desk.calendar, date)?.kind === 'muhurat',
    ),
  );
  const hours = hourlyBars(past.bars, { weekends: weekendSessions, muhurat });
  const closed = hours.filter((bar) => hourlyBarEnd(bar.start) + BAR_CLOSE_GRACE_MS <= desk.now);
  const own: readonly Bar[] = market.hours;
  market.daily = past.daily;
  market.hours = [...merged(closed, own)];
  market.hasHistory = true;
  const previousClose = past.daily.findLast((candle) => candle.date < desk.date)?.close;
  const lastClose = closed.findLast((bar) => istDate(bar.start) < desk.date)?.close;
  market.spot.previousClose = previousClose ?? lastClose ?? market.spot.previousClose;
  if (!desk.driven) {
    keepCharts(desk, past);
    takeVixHistory(desk, past);
  }
  market.seeded = seedBuilder(desk, market.builder, past) ?? market.seeded;
  compareWithOurs(desk, closed);
  const builtHere = new Set(own.map((bar) => bar.start));
  for (const bar of unseen(desk)) takeHour(desk, bar, !builtHere.has(bar.start));
  closeBars(desk);
  desk.changed('chart');
  desk.changed('signals');
}

/** Closed bars of the running week that were not evaluated yet, in order. */
function unseen(desk: Desk): readonly Bar[] {
  const { hours } = desk.market;
  const week = mondayOf(desk.date);
  const seen = desk.book.week;
  const from = seen === null ? 0 : seen.lastBarStart + 1;
  return hours.filter((bar) => bar.start >= from && weekOf(bar) === week);
}

/** Bars built from ticks against the vendor's: a difference that would change any condition makes the week doubtful. */
function compareWithOurs(desk: Desk, vendor: readonly Bar[]): void {
  const { week } = desk.book;
  if (week === null) return;
  const ours = desk.book.evaluations.find((each) => each.week === week.context.week)?.list ?? [];
  const theirs = new Map(vendor.map((bar) => [bar.start, bar]));
  const first = theirs.get(week.first.start);
  if (first === undefined) return;
  const state = startWeek(week.context, first);
  const differing = new Set<string>();
  for (const { bar, barNumber } of ours) {
    const other = theirs.get(bar.start);
    if (other === undefined) return;
    if (barNumber === 1) continue;
    for (const id of differingConditions(state, bar, other)) differing.add(id);
    stepWeek(state, other);
  }
  if (differing.size > 0)
    doubt(desk, [`bars differ from the vendor's history: ${[...differing].join(', ')}`]);
}
