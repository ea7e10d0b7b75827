import type { Bar, BarMinutes, ChartLine, ChartSlice, WeekOverlay } from '../../../shared/contract/index.ts';
import { formatLevel, MS_PER_MINUTE, strikeLevel, type Instant } from '../../../shared/units/index.ts';
import { hourlyBarEnd } from '../../domain/market/session-hours.ts';
import { isClosed } from '../../domain/trading/spread.ts';
import type { Desk } from '../desk.ts';
import { spreadRisk } from '../spread-risk.ts';
import { pastOverlays } from '../weeks-shown.ts';

const LENGTHS: readonly BarMinutes[] = [1, 5, 15, 60, 1440];

/** What lies over the candles, and the bars being built. */
export function chartView(desk: Desk): ChartSlice {
  const { market, book } = desk;
  const building: Partial<Record<BarMinutes, Bar>> = {};
  const closesAt: Partial<Record<BarMinutes, Instant>> = {};
  for (const minutes of LENGTHS) {
    const bar = market.builder?.forming(minutes) ?? null;
    if (bar === null) continue;
    building[minutes] = bar;
    closesAt[minutes] = endOf(bar, minutes);
  }
  return {
    building,
    closedBars: market.closedBars,
    barClosesAt: closesAt,
    weeks: [...pastOverlays(desk), ...thisWeek(desk)],
    marks: book.marks,
    lines: linesOf(desk),
  };
}

function endOf(bar: Bar, minutes: BarMinutes): Instant {
  if (minutes === 60) return hourlyBarEnd(bar.start);
  return (bar.start + minutes * MS_PER_MINUTE) as Instant;
}

function thisWeek(desk: Desk): readonly WeekOverlay[] {
  const { week } = desk.book;
  return week === null ? [] : [{ context: week.context, from: week.first.start, to: null }];
}

function linesOf(desk: Desk): readonly ChartLine[] {
  const lines: ChartLine[] = [];
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    const { main, hedge, option } = spread.plan;
    const from = spread.openedAt ?? spread.plan.at;
    const planned = spread.openedAt === null;
    lines.push({
      kind: 'stop',
      level: strikeLevel(main.strike),
      label: planned ? `Planned stop · ${main.strike} ${option}` : `Stop · ${main.strike} ${option} short`,
      from,
    });
    lines.push({
      kind: 'hedge',
      level: strikeLevel(hedge.strike),
      label: `${planned ? 'Planned hedge' : 'Hedge'} · ${hedge.strike} ${option}`,
      from,
    });
    if (planned) continue;
    const { tripsAt } = spreadRisk(desk, spread);
    if (tripsAt !== null)
      lines.push({
        kind: 'dailyLimit',
        level: tripsAt,
        label: `Daily limit at ${formatLevel(tripsAt)}`,
        from,
      });
  }
  return lines;
}
