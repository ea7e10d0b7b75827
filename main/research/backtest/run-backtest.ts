import type { Bar, ContractKey, Source } from '../../../shared/contract/index.ts';
import { addDays, mondayOf, type TradingDate } from '../../../shared/units/index.ts';
import type { ReplayTotals, ReplayTrade } from '../replay-result.ts';
import { orderHashOf, totalsOf } from '../replay-totals.ts';
import { TradeLog } from '../trade-log.ts';
import { Backtest, type BacktestInput } from './backtest.ts';
import type { PastMarket } from './past-market.ts';

export interface BacktestResult {
  /** Every week's signal with what came of it, traded or not. */
  readonly trades: readonly ReplayTrade[];
  readonly totals: ReplayTotals;
  readonly orderHash: string;
}

/** Told of each day that is reached, with the signals of the weeks before it. */
export type BacktestWatch = (day: TradingDate, soFar: () => BacktestResult) => void;

/** Runs a backtest and reads its trades out of the engine's facts. `hours`: where they are known already. */
export function runBacktest(
  input: Omit<BacktestInput, 'onFact' | 'onDay'>,
  hours?: readonly Bar[],
  watch?: BacktestWatch,
): BacktestResult {
  let told: PastMarket | null = null;
  const sourceAt = (contract: ContractKey): Source | null => told?.inPlay.sourceOf(contract) ?? null;
  const log = new TradeLog(mondayOf(addDays(input.from, 6)), sourceAt);
  const backtest = new Backtest({
    ...input,
    onFact: (fact, market) => {
      told = market;
      log.add(fact);
    },
    ...(watch === undefined ? {} : { onDay: (day) => watch(day, () => resultOf(log)) }),
  });
  backtest.run(hours);
  return resultOf(log);
}

function resultOf({ trades, weeks }: TradeLog): BacktestResult {
  return { trades, totals: totalsOf(trades, weeks), orderHash: orderHashOf(trades) };
}
