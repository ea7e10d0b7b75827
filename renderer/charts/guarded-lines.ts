import {
  isOpenSpread,
  type ChartLine,
  type PositionsSlice,
  type RiskSlice,
  type SpreadView,
} from '../../shared/contract/index.ts';
import { guardLabel, guardsOf } from '../state/guard-order.ts';

/** Fifty points: farther apart than a limit moves between two slices, nearer than two strikes. */
const SAME = 5_000;

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
    const spread = nearest(open, kind, level);
    if (spread === undefined) return line;
    return { ...line, label: guardLabel(kind, label, guardsOf(spread, risk?.dailyLoss.limit ?? null)) };
  });
}

/** The spread that a line belongs to. The limit's level moves with every quote, and slices come one after another. */
function nearest(
  open: readonly SpreadView[],
  kind: 'stop' | 'dailyLimit',
  level: ChartLine['level'],
): SpreadView | undefined {
  const away = ({ stopLevel, limitTripsAt }: SpreadView): number =>
    Math.abs((kind === 'stop' ? stopLevel : (limitTripsAt ?? Number.POSITIVE_INFINITY)) - level);
  const [first] = open.toSorted((a, b) => away(a) - away(b));
  return first !== undefined && away(first) < SAME ? first : undefined;
}
