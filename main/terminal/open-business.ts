import { isOpenSpread, type OrderState } from '../../shared/contract/index.ts';
import type { Engine } from '../engine/index.ts';

const DONE: ReadonlySet<OrderState> = new Set(['complete', 'cancelled', 'rejected', 'refused']);

/** True while a book has a spread that is not closed or an order that may still fill. */
export function hasOpenBusiness(engine: Engine): boolean {
  return (
    engine.slice('positions').spreads.some(isOpenSpread) ||
    engine.slice('orders').orders.some(({ state }) => !DONE.has(state))
  );
}

/** True while an emergency stop has not come to flat. */
export function isStopping(engine: Engine): boolean {
  const { run } = engine.slice('emergency');
  return run !== null && run.flatAt === null;
}
