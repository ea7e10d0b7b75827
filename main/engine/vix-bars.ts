import type { Bar, BarMinutes } from '../../shared/contract/index.ts';
import { istDate } from '../../shared/units/index.ts';
import { joined } from '../domain/market/hourly-bars.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import { dayStart, merged } from './chart-history.ts';
import type { Desk } from './desk.ts';

const KEPT = 3_000;

/** Closes the bars of India VIX with those of the index. */
export function closeVix(desk: Desk): void {
  const { vixBuilder, vixCharts } = desk.market;
  for (const { minutes, bar } of vixBuilder?.closeDue(desk.now) ?? []) {
    const bars = vixCharts.get(minutes) ?? [];
    const last = bars.at(-1);
    if (last !== undefined && last.start >= bar.start) continue;
    bars.push(bar);
    if (bars.length > KEPT * 2) bars.splice(0, bars.length - KEPT);
    vixCharts.set(minutes, bars);
  }
}

/** The past of India VIX, and its last close before today. Where the past has none, neither is known. */
export function takeVixHistory(desk: Desk, { vix }: PastBars): void {
  if (vix === undefined) return;
  const { market } = desk;
  const bars = vix.bars.filter((bar) => istDate(bar.start) < desk.date);
  market.vix.previousClose = bars.at(-1)?.close ?? market.vix.previousClose;
  keep(desk, vix.minutes, bars);
  if (vix.minutes !== 1440) keep(desk, 1440, daysOf(bars));
}

function keep(desk: Desk, minutes: BarMinutes, bars: readonly Bar[]): void {
  const { vixCharts } = desk.market;
  vixCharts.set(minutes, [...merged(bars, vixCharts.get(minutes) ?? [])].slice(-KEPT));
}

function daysOf(bars: readonly Bar[]): readonly Bar[] {
  const days: Bar[] = [];
  for (const bar of bars) {
    const start = dayStart(istDate(bar.start));
    const last = days.at(-1);
    if (last?.start === start) days[days.length - 1] = joined(last, bar);
    else days.push({ ...bar, start });
  }
  return days;
}

/** Closed bars of India VIX, newest last, at most `limit`; of four hours there are none. */
export function vixBars(desk: Desk, minutes: BarMinutes, limit: number): readonly Bar[] {
  return (desk.market.vixCharts.get(minutes) ?? []).slice(-limit);
}
