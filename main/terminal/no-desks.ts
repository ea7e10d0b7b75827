import type { BackupSlice, BacktestSlice, DrillSlice } from '../../shared/contract/index.ts';

// What a terminal shows of desks that it does not have.

export const NO_BACKTEST: BacktestSlice = { running: null, ended: null };
export const NO_DRILL: DrillSlice = { running: null, last: null, problem: null };
export const NO_BACKUP: BackupSlice = { running: null, last: null, problem: null };
