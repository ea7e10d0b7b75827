import type { ContractKey } from '../../shared/contract/index.ts';
import { buyBackWaits, sellable } from '../domain/trading/foreign-orders.ts';
import { heldBy } from '../domain/trading/reconcile.ts';
import type { SpreadSurroundings } from '../domain/trading/spread-moves.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { foreignOn, foreignSince } from './foreign-hands.ts';
import { areNetsRead } from './late-orders.ts';

/** The broker's books and ours agree. */
const AS_OURS: SpreadSurroundings['brokerOpen'] = { main: null, hedge: null };

/**
 * What may be closed of each leg by the broker's books. A difference counts when it is confirmed; at once where another
 * hand has orders in the contract, or where the spread had ended and lives again: what is closed there may be closed already.
 */
export function brokerOpenOf(desk: Desk, spread: SpreadRecord): SpreadSurroundings['brokerOpen'] {
  if (!areNetsRead(desk, spread)) return { main: 0, hedge: 0 };
  const { touched, confirmed } = desk.reader;
  if (touched.size === 0 && confirmed.size === 0 && spread.reopenedAt === null) return AS_OURS;
  const { main, hedge } = spread.plan;
  const held = heldBy(spread);
  const short = differenceOf(desk, spread, main.contract);
  const long = differenceOf(desk, spread, hedge.contract);
  return {
    main: short === null ? null : held.main >= 0 ? held.main - short : -soldOf(desk, main, -held.main, short),
    hedge: long === null ? null : held.hedge >= 0 ? soldOf(desk, hedge, held.hedge, long) : held.hedge + long,
  };
}

type Leg = SpreadRecord['plan']['main'];

function soldOf(desk: Desk, { contract }: Leg, held: number, difference: number): number {
  return sellable(held, difference, foreignOn(desk, contract));
}

/** The broker's net less ours; null where nothing says that they differ. */
function differenceOf({ reader }: Desk, spread: SpreadRecord, contract: ContractKey): number | null {
  const touched = reader.touched.get(contract);
  if (touched !== undefined) return touched;
  const suspected = spread.reopenedAt === null ? undefined : reader.suspected.get(contract);
  return suspected ?? reader.confirmed.get(contract) ?? null;
}

/** Whether somebody else is buying the short back at this very moment. */
export function isBuyingBackAwaited(desk: Desk, { plan, exit }: SpreadRecord): boolean {
  if (exit === null || desk.reader.foreignOrders.length === 0) return false;
  const { contract } = plan.main;
  const ask = desk.market.quotes.get(contract)?.ask ?? null;
  const since = foreignSince(desk, contract, 'buy');
  return buyBackWaits(desk.now, exit.at, foreignOn(desk, contract), since, ask);
}
