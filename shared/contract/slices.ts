import type { AccountsSlice } from './accounts.ts';
import type { BacktestSlice } from './backtest-commands.ts';
import type { ChainSlice } from './chain.ts';
import type { ChartSlice } from './chart.ts';
import type { DrillSlice } from './drill.ts';
import type { EmergencySlice, NoticesSlice, ProposalSlice } from './emergency.ts';
import type { ExpiryDaySlice } from './expiry-day.ts';
import type { JournalSlice } from './journal.ts';
import type { PnlSlice, RiskSlice } from './money.ts';
import type { OrdersSlice } from './orders.ts';
import type { PositionsSlice } from './positions.ts';
import type { PreflightSlice } from './preflight.ts';
import type { ReplayedSlice, ReplaySlice } from './replay.ts';
import type { SessionSlice } from './session.ts';
import type { ShadowSlice } from './shadow.ts';
import type { SignalsSlice } from './signals.ts';

/** Every state slice that is published; the screen is a replica of these and of nothing else. */
export interface Slices {
  readonly session: SessionSlice;
  readonly chart: ChartSlice;
  readonly chain: ChainSlice;
  readonly signals: SignalsSlice;
  readonly positions: PositionsSlice;
  readonly orders: OrdersSlice;
  readonly pnl: PnlSlice;
  readonly risk: RiskSlice;
  readonly journal: JournalSlice;
  readonly emergency: EmergencySlice;
  readonly proposal: ProposalSlice;
  readonly notices: NoticesSlice;
  readonly accounts: AccountsSlice;
  readonly preflight: PreflightSlice;
  readonly drill: DrillSlice;
  readonly shadow: ShadowSlice;
  readonly replay: ReplaySlice;
  readonly replayed: ReplayedSlice;
  readonly backtest: BacktestSlice;
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
  'preflight',
  'drill',
  'shadow',
  'replay',
  'replayed',
  'backtest',
  'expiryDay',
];
