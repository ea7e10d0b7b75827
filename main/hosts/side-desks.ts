import type { PastMarket } from '../ports/past-market.ts';
import { BacktestDesk } from './backtest/backtest-desk.ts';
import { ImportDesk } from './past/import-desk.ts';
import { ReplayDesk } from './replay/replay-desk.ts';

/** What works on the past of a data folder beside its trading; `breeze` null: there is none to ask. */
export function pastDesks(folder: string, breeze: PastMarket | null) {
  return {
    replays: new ReplayDesk(folder),
    backtests: new BacktestDesk(folder),
    imports: new ImportDesk(folder, breeze),
  };
}
