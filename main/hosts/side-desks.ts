import type { PastMarket } from '../ports/past-market.ts';
import { BackupDesk } from './backup/backup-desk.ts';
import { BacktestDesk } from './backtest/backtest-desk.ts';
import { DoctorDesk } from './doctor/doctor-desk.ts';
import { ImportDesk } from './past/import-desk.ts';
import { ReplayDesk } from './replay/replay-desk.ts';

/** What works on a data folder beside its trading: on its past, and on how it is; `breeze` null: there is none to ask. */
export function pastDesks(folder: string, breeze: PastMarket | null) {
  return {
    replays: new ReplayDesk(folder),
    backtests: new BacktestDesk(folder),
    imports: new ImportDesk(folder, breeze),
    doctor: new DoctorDesk(folder),
    backups: new BackupDesk(folder),
  };
}
