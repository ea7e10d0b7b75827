import type { ContractKey } from '../../shared/contract/index.ts';
import { paise, quantity, type Instant, type Paise } from '../../shared/units/index.ts';
import { exitPriceOf, type LegRole } from '../domain/trading/exit-price.ts';
import { legPnl, type LegPnl } from '../domain/trading/pnl.ts';
import type { OrderPurpose } from '../domain/trading/order-tag.ts';
import type { Adopted, SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

const ENTRY: Readonly<Record<LegRole, readonly OrderPurpose[]>> = {
  short: ['mainEntry'],
  hedge: ['hedgeEntry'],
};

const EXIT: Readonly<Record<LegRole, readonly OrderPurpose[]>> = {
  short: ['brokerStop', 'mainExit'],
  hedge: ['hedgeExit'],
};

export interface LegMoney {
  readonly role: LegRole;
  readonly contract: ContractKey;
  readonly entryPrice: Paise | null;
  readonly exitPrice: Paise | null;
  readonly quotedAt: Instant | null;
  readonly pnl: LegPnl;
  readonly entryValue: Paise;
}

function traded(spread: SpreadRecord, purposes: readonly OrderPurpose[]): { units: number; value: number } {
  let units = 0;
  let value = 0;
  for (const order of spread.orders) {
    if (!purposes.includes(order.purpose)) continue;
    units += order.filled;
    value += order.value;
  }
  return { units, value };
}

/** What was made ours counts from its adoption on, at the prices of that moment. */
function addAdopted(entry: { units: number; value: number }, adopted: Adopted, role: LegRole): void {
  entry.units += role === 'short' ? adopted.short : adopted.hedge;
  entry.value += role === 'short' ? adopted.shortValue : adopted.hedgeValue;
}

/** Entry and exit fills of a leg. Units of unknown exit price count at what they cost, and the net is then unknown. */
export function legMoney(desk: Desk, spread: SpreadRecord, role: LegRole): LegMoney {
  const contract = role === 'short' ? spread.plan.main.contract : spread.plan.hedge.contract;
  const entry = traded(spread, ENTRY[role]);
  if (spread.adopted !== null) addAdopted(entry, spread.adopted, role);
  const exit = traded(spread, EXIT[role]);
  const entryPrice = entry.units === 0 ? null : paise(Math.round(entry.value / entry.units));
  for (const each of spread.elsewhere) {
    if (each.role !== role) continue;
    exit.units += each.quantity;
    exit.value += each.value ?? each.quantity * (entryPrice ?? 0);
  }
  const closed = Math.min(exit.units, entry.units);
  const quote = desk.market.quotes.get(contract);
  const isOpen = entry.units > closed;
  const { exitMarkAgeMs } = desk.book.settings.risk;
  const exitPrice = isOpen && quote !== undefined ? exitPriceOf(role, quote, desk.now, exitMarkAgeMs) : null;
  const fills = {
    role,
    entryQuantity: quantity(entry.units),
    entryValue: paise(entry.value),
    exitQuantity: quantity(closed),
    exitValue: paise(exit.units === 0 ? 0 : Math.round((exit.value * closed) / exit.units)),
  };
  return {
    role,
    contract,
    entryPrice,
    exitPrice,
    quotedAt: isOpen ? (quote?.at ?? null) : null,
    pnl: legPnl(fills, exitPrice),
    entryValue: paise(entry.value),
  };
}
