import type { SliceName, Slices } from '../../../shared/contract/index.ts';
import type { Desk } from '../desk.ts';
import { chainView } from './chain.ts';
import { chartView } from './chart.ts';
import { emergencyView, noticesView, proposalView } from './notices.ts';
import { ordersView } from './orders.ts';
import { pnlView } from './pnl.ts';
import { positionsView } from './positions.ts';
import { riskView } from './risk.ts';
import { signalsView } from './signals.ts';

/** The slices that an engine makes; the others are the terminal's. */
export type EngineSlice = Exclude<
  SliceName,
  'session' | 'journal' | 'accounts' | 'preflight' | 'drill' | 'backtest'
>;

const VIEWS: { readonly [N in EngineSlice]: (desk: Desk) => Slices[N] } = {
  chart: chartView,
  chain: chainView,
  signals: signalsView,
  positions: positionsView,
  orders: ordersView,
  pnl: pnlView,
  risk: riskView,
  emergency: emergencyView,
  proposal: proposalView,
  notices: noticesView,
};

/** A slice of the screen's state, made on demand. */
export function sliceView<N extends EngineSlice>(desk: Desk, name: N): Slices[N] {
  return VIEWS[name](desk);
}
