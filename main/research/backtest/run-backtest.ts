import type { Bar, ContractKey, Source } from '../../../shared/contract/index.ts';
import { addDays, mondayOf } from '../../../shared/units/index.ts';
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

/** Runs a backtest and reads its trades out of the engine's facts. `hours`: where they are known already. */
export function runBacktest(input: Omit<BacktestInput, 'onFact'>, hours?: readonly Bar[]): BacktestResult {
  let told: PastMarket | null = null;
  const sourceAt = (contract: ContractKey): Source | null => told?.inPlay.sourceOf(contract) ?? null;
  const log = new TradeLog(mondayOf(addDays(input.from, 6)), sourceAt);
  const backtest = new Backtest({
    ...input,
    onFact: (fact, market) => {
      told = market;
      log.add(fact);
    },
  });
  backtest.run(hours);
  const { trades, weeks } = log;
  return { trades, totals: totalsOf(trades, weeks), orderHash: orderHashOf(trades) };
}
