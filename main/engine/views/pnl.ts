import type { PnlSlice } from '../../../shared/contract/index.ts';
import type { Desk } from '../desk.ts';
import { dayMoney } from '../day-money.ts';

/** The day at exit prices: unknown while a leg has no fresh one. Charges to come are counted in. */
export function pnlView(desk: Desk): PnlSlice {
  const { net, realised, unrealised, charges } = dayMoney(desk);
  const { mode, curve } = desk.book;
  return { mode, net, realised, unrealised, charges, at: desk.now, curve };
}
