import type { Bar, BarMinutes } from '../../shared/contract/index.ts';
import { istDayNumber } from '../../shared/units/index.ts';
import type { ClosedBar } from '../domain/market/bar-frame.ts';
import { fourHourBlock, hourlyBarEnd, inAuction } from '../domain/market/session-hours.ts';
import { joined } from '../domain/market/hourly-bars.ts';
import type { Desk } from './desk.ts';
import { isGuess } from './seeding.ts';
import { setBarsTimer } from './ticks.ts';
import { tellHole } from './week-gaps.ts';
import { closeVix } from './vix-bars.ts';
import { takeHour } from './weeks.ts';

const KEPT: Readonly<Record<BarMinutes, number>> = {
  1: 3_000,
  5: 3_000,
  15: 4_000,
  60: 4_000,
  240: 2_000,
  1440: 2_500,
};

/** The timer `bars`: closes what is due; an hourly bar is evaluated. */
export function closeBars(desk: Desk): void {
  const { builder } = desk.market;
  desk.barsDueAt = null;
  if (builder === null) return;
  closeVix(desk);
  const closed = builder.closeDue(desk.now);
  for (const each of closed) if (!isGuess(desk.market.seeded, each)) keepBar(desk, each);
  for (const { minutes, bar } of closed) {
    if (minutes !== 60) continue;
    // In the auction the index stands still, and nothing is decided on that bar.
    const hole = inAuction(bar.start) ? 0 : builder.seen.holeIn(bar.start, hourlyBarEnd(bar.start));
    takeHour(desk, bar, false, hole === 0 ? null : tellHole(desk, bar, hole));
  }
  setBarsTimer(desk);
}

export function keepBar(desk: Desk, { minutes, bar }: ClosedBar): void {
  const bars = desk.market.charts.get(minutes) ?? [];
  const last = bars.at(-1);
  if (last !== undefined && last.start >= bar.start) return;
  bars.push(bar);
  if (bars.length > KEPT[minutes] * 2) bars.splice(0, bars.length - KEPT[minutes]);
  desk.market.charts.set(minutes, bars);
  desk.market.closedBars += 1;
  desk.changed('chart');
}

/** Closed bars of a length, newest last, at most `limit`. Four-hour bars are joined from the hours. */
export function chartBars(desk: Desk, minutes: BarMinutes, limit: number): readonly Bar[] {
  const bars =
    minutes === 240 ? fourHours(desk.market.charts.get(60) ?? []) : (desk.market.charts.get(minutes) ?? []);
  return bars.slice(-limit);
}

function fourHours(hours: readonly Bar[]): readonly Bar[] {
  const bars: Bar[] = [];
  for (const hour of hours) {
    const last = bars.at(-1);
    const isSame =
      last !== undefined &&
      istDayNumber(last.start) === istDayNumber(hour.start) &&
      fourHourBlock(last.start) === fourHourBlock(hour.start);
    if (isSame) bars[bars.length - 1] = joined(last, hour);
    else bars.push(hour);
  }
  return bars;
}
