import type { Bar, BarMinutes } from '../../shared/contract/index.ts';
import { istInstant, istTime, MS_PER_MINUTE, type Instant } from '../../shared/units/index.ts';
import { joined } from '../domain/market/hourly-bars.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import { inSession, SESSION_OPEN } from '../domain/market/session-hours.ts';
import type { Desk } from './desk.ts';

/** Ours where both have a bar: it is what was decided on. */
export function merged(vendor: readonly Bar[], own: readonly Bar[]): readonly Bar[] {
  const byStart = new Map<Instant, Bar>();
  for (const bar of vendor) byStart.set(bar.start, bar);
  for (const bar of own) byStart.set(bar.start, bar);
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

export function keepCharts(desk: Desk, past: PastBars): void {
  for (const minutes of [1, 5, 15, 60] as const) {
    if (minutes < past.minutes) continue;
    const own = desk.market.charts.get(minutes) ?? [];
    const vendor = aggregated(past.bars, minutes).filter(
      (bar) => bar.start + minutes * MS_PER_MINUTE <= desk.now,
    );
    desk.market.charts.set(minutes, [...merged(vendor, own)].slice(-CHART_KEPT));
  }
  const days = past.daily.map(({ date, open, high, low, close }) => ({
    start: dayStart(date),
    open,
    high,
    low,
    close,
  }));
  desk.market.charts.set(1440, [...merged(days, desk.market.charts.get(1440) ?? [])]);
  desk.market.closedBars += 1;
}

const CHART_KEPT = 4_000;

export function dayStart(date: Parameters<typeof istInstant>[0]): Instant {
  return istInstant(date, SESSION_OPEN);
}

function aggregated(bars: readonly Bar[], minutes: BarMinutes): readonly Bar[] {
  const length = minutes * MS_PER_MINUTE;
  const out: Bar[] = [];
  for (const bar of bars) {
    if (!inSession(bar.start)) continue;
    const start = (bar.start - ((istTime(bar.start) - SESSION_OPEN) % length)) as Instant;
    const last = out.at(-1);
    if (last !== undefined && last.start === start) out[out.length - 1] = joined(last, bar);
    else out.push({ ...bar, start });
  }
  return out;
}
