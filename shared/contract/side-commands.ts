import type { AlertCommands } from './alerts.ts';
import type { BacktestCommands } from './backtest-commands.ts';
import type { BackupCommands } from './backup.ts';
import type { DesktopCommands } from './desktop.ts';
import type { DoctorCommands } from './doctor.ts';
import type { DrillCommands } from './drill.ts';
import type { HistoryCommands } from './history-commands.ts';
import type { ReplayCommands } from './replay-commands.ts';

/** What is asked of the desks beside the trading; no order comes of any of it. */
export interface SideCommands
  extends
    AlertCommands,
    BacktestCommands,
    BackupCommands,
    DesktopCommands,
    DoctorCommands,
    DrillCommands,
    HistoryCommands,
    ReplayCommands {}
