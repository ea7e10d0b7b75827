import type { ReplayedSlices } from '../../../shared/contract/index.ts';
import type { Engine } from '../../engine/index.ts';

/** The engine's part of what a replay shows. */
export function engineSlices(engine: Engine): Omit<ReplayedSlices, 'session' | 'journal'> {
  return {
    chart: engine.slice('chart'),
    chain: engine.slice('chain'),
    signals: engine.slice('signals'),
    positions: engine.slice('positions'),
    orders: engine.slice('orders'),
    pnl: engine.slice('pnl'),
    risk: engine.slice('risk'),
    emergency: engine.slice('emergency'),
  };
}
