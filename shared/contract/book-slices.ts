import type { ChainSlice } from './chain.ts';
import type { ChartSlice } from './chart.ts';
import type { EmergencySlice } from './emergency.ts';
import type { JournalSlice } from './journal.ts';
import type { PnlSlice, RiskSlice } from './money.ts';
import type { OrdersSlice } from './orders.ts';
import type { PositionsSlice } from './positions.ts';
import type { SessionSlice } from './session.ts';
import type { SignalsSlice } from './signals.ts';

/** The state of one book: of the one that runs, and in the same shape of a replayed one. */
export interface BookSlices {
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
}
