import type { Slices } from '../../../shared/contract/index.ts';
import type { Desk } from '../desk.ts';
import type { EngineSlice } from '../engine-slice.ts';
import { chainView } from './chain.ts';
import { chartView } from './chart.ts';
import { expiryDayView } from './expiry-day.ts';
import { emergencyView, noticesView, proposalView } from './notices.ts';
import { ordersView } from './orders.ts';
import { pnlView } from './pnl.ts';
import { positionsView } from './positions.ts';
import { riskView } from './risk.ts';
import { signalsView } from './signals.ts';

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
  expiryDay: expiryDayView,
};

/** A slice of the screen's state, made on demand. */
export function sliceView<N extends EngineSlice>(desk: Desk, name: N): Slices[N] {
  return VIEWS[name](desk);
}
