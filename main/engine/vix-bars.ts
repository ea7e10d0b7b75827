import type { Bar, BarMinutes, DailyCandle } from '../../shared/contract/index.ts';
import { istDate, MS_PER_MINUTE } from '../../shared/units/index.ts';
import { coarserBars } from '../domain/market/coarser-bars.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import { inSession } from '../domain/market/session-hours.ts';
import { dayStart, merged } from './chart-history.ts';
import type { Desk } from './desk.ts';
import { isGuess, seedBuilder } from './seeding.ts';

const KEPT = 3_000;
const CHARTED: readonly BarMinutes[] = [1, 5, 15, 60];

/** Closes the bars of India VIX with those of the index. */
export function closeVix(desk: Desk): void {
  const { vixBuilder, vixCharts, vixSeeded } = desk.market;
  for (const closed of vixBuilder?.closeDue(desk.now) ?? []) {
    if (isGuess(vixSeeded, closed)) continue;
    const { minutes, bar } = closed;
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
  const bars = vix.bars.filter((bar) => inSession(bar.start));
  for (const minutes of CHARTED) {
    if (minutes < vix.minutes) continue;
    const closed = coarserBars(bars, minutes).filter(
      (bar) => bar.start + minutes * MS_PER_MINUTE <= desk.now || istDate(bar.start) < desk.date,
    );
    keep(desk, minutes, closed);
  }
  const joined = coarserBars(bars, 1440).filter((bar) => istDate(bar.start) < desk.date);
  const official = (vix.daily ?? []).filter((candle) => candle.date < desk.date).map(dayBar);
  const days = merged(joined, official);
  keep(desk, 1440, days);
  market.vix.previousClose = days.at(-1)?.close ?? market.vix.previousClose;
  market.vixSeeded = seedBuilder(desk, market.vixBuilder, { minutes: vix.minutes, bars }) ?? market.vixSeeded;
}

const dayBar = ({ date, open, high, low, close }: DailyCandle): Bar => ({
  start: dayStart(date),
  open,
  high,
  low,
  close,
});

/** Of times that both have, what was built here stands. */
function keep(desk: Desk, minutes: BarMinutes, bars: readonly Bar[]): void {
  const { vixCharts } = desk.market;
  vixCharts.set(minutes, [...merged(bars, vixCharts.get(minutes) ?? [])].slice(-KEPT));
}

/** Closed bars of India VIX, newest last, at most `limit`; of four hours there are none. */
export function vixBars(desk: Desk, minutes: BarMinutes, limit: number): readonly Bar[] {
  return (desk.market.vixCharts.get(minutes) ?? []).slice(-limit);
}
