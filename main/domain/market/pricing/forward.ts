import { strikeLevel, type Paise, type Strike } from '../../../../shared/units/index.ts';

interface TwoSided {
  readonly bid: Paise | null;
  readonly ask: Paise | null;
}

/** Both options of a strike, as quoted. */
export interface ParityRow {
  readonly strike: Strike;
  readonly call: TwoSided;
  readonly put: TwoSided;
}

const STRIKES_USED = 5;

/** The middle of a two-sided, uncrossed quote, in paise (a half is possible); null otherwise. */
export function midOf(quote: TwoSided): number | null {
  const { bid, ask } = quote;
  return bid === null || ask === null || bid > ask ? null : (bid + ask) / 2;
}

/**
 * The future's level that the options themselves imply: strike + call - put (put-call parity, undiscounted), the
 * median over the five strikes nearest to the money of those with both quotes two-sided. The median, so that one
 * stale or freak quote does not move it. In paise; null where no strike has both quotes.
 */
export function forwardByParity(rows: readonly ParityRow[]): number | null {
  const implied: { readonly gap: number; readonly forward: number }[] = [];
  for (const row of rows) {
    const call = midOf(row.call);
    const put = midOf(row.put);
    if (call === null || put === null) continue;
    implied.push({ gap: Math.abs(call - put), forward: strikeLevel(row.strike) + call - put });
  }
  const nearest = implied.sort((a, b) => a.gap - b.gap).slice(0, STRIKES_USED);
  return median(nearest.map((each) => each.forward));
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
