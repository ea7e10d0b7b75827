import type { Statistics } from '../../../shared/contract/index.ts';
import type { TradingDate } from '../../../shared/units/index.ts';
import type { ReplayTrade } from '../replay-result.ts';
import { statisticsOf } from '../report/statistics.ts';

/** What one run of a sweep came to. */
export interface SweepRow {
  /** Of the run: market, parameters and code. */
  readonly id: string;
  readonly values: readonly string[];
  readonly orderHash: string;
  /** Weeks before the split; all of them where there is none. */
  readonly inSample: Statistics;
  /** Weeks from the split on; null where there is none. What was chosen by the others is judged by these. */
  readonly outOfSample: Statistics | null;
}

export function sweepRow(
  run: { readonly id: string; readonly values: readonly string[]; readonly orderHash: string },
  trades: readonly ReplayTrade[],
  split: TradingDate | null,
): SweepRow {
  const { id, values, orderHash } = run;
  const before = split === null ? trades : trades.filter(({ week }) => week < split);
  return {
    id,
    values,
    orderHash,
    inSample: statisticsOf(before),
    outOfSample: split === null ? null : statisticsOf(trades.filter(({ week }) => week >= split)),
  };
}
