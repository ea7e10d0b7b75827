import {
  isOpenSpread,
  type ChartLine,
  type PositionsSlice,
  type RiskSlice,
} from '../../shared/contract/index.ts';
import { guardLabel, guardsOf } from '../state/guard-order.ts';

/** The lines that hold now, each of stop and daily limit with what it would cost and which of the two comes first. */
export function guardedLines(
  lines: readonly ChartLine[],
  positions: Pick<PositionsSlice, 'spreads'> | null,
  risk: Pick<RiskSlice, 'dailyLoss'> | null,
): readonly ChartLine[] {
  const open = positions?.spreads.filter(isOpenSpread) ?? [];
  return lines.map((line) => {
    const { kind, level, label } = line;
    if (kind === 'hedge') return line;
    const spread = open.find((each) => (kind === 'stop' ? each.stopLevel : each.limitTripsAt) === level);
    if (spread === undefined) return line;
    return { ...line, label: guardLabel(kind, label, guardsOf(spread, risk?.dailyLoss.limit ?? null)) };
  });
}
