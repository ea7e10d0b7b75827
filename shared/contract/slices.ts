import type { AccountsSlice } from './accounts.ts';
import type { AlertsSlice } from './alerts.ts';
import type { BacktestSlice } from './backtest-commands.ts';
import type { BackupSlice } from './backup.ts';
import type { BookSlices } from './book-slices.ts';
import type { DesktopSlice } from './desktop.ts';
import type { DrillSlice } from './drill.ts';
import type { NoticesSlice, ProposalSlice } from './emergency.ts';
import type { ImportsSlice } from './imports.ts';
import type { ExpiryDaySlice } from './expiry-day.ts';
import type { DoctorSlice } from './doctor.ts';
import type { ReplayedSlice, ReplaySlice } from './replay.ts';
import type { ShadowSlice } from './shadow.ts';

/** Every state slice that is published; the screen is a replica of these and of nothing else. */
export interface Slices extends BookSlices {
  readonly proposal: ProposalSlice;
  readonly notices: NoticesSlice;
  readonly accounts: AccountsSlice;
  readonly doctor: DoctorSlice;
  readonly drill: DrillSlice;
  readonly backup: BackupSlice;
  readonly desktop: DesktopSlice;
  readonly shadow: ShadowSlice;
  readonly replay: ReplaySlice;
  readonly replayed: ReplayedSlice;
  readonly backtest: BacktestSlice;
  readonly imports: ImportsSlice;
  readonly alerts: AlertsSlice;
  readonly expiryDay: ExpiryDaySlice;
}

export type SliceName = keyof Slices;

export const SLICE_NAMES: readonly SliceName[] = [
  'session',
  'chart',
  'chain',
  'signals',
  'positions',
  'orders',
  'pnl',
  'risk',
  'journal',
  'emergency',
  'proposal',
  'notices',
  'accounts',
  'doctor',
  'drill',
  'backup',
  'desktop',
  'shadow',
  'replay',
  'replayed',
  'backtest',
  'imports',
  'alerts',
  'expiryDay',
];
