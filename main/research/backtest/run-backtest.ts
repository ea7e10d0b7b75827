import type { Bar } from '../../../shared/contract/index.ts';
import { addDays, mondayOf, type TradingDate } from '../../../shared/units/index.ts';
import type { ReplayTotals, ReplayTrade } from '../replay-result.ts';
import { orderHashOf, totalsOf } from '../replay-totals.ts';
import { TradeLog } from '../trade-log.ts';
import { Backtest, type BacktestInput } from './backtest.ts';

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
  let sourceAt: ConstructorParameters<typeof TradeLog>[1] = () => null;
  const log = new TradeLog(mondayOf(addDays(input.from, 6)), (contract, at) => sourceAt(contract, at));
  const backtest = new Backtest({
    ...input,
    onFact: (fact, market) => {
      sourceAt = (contract) => market.inPlay.sourceOf(contract);
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
