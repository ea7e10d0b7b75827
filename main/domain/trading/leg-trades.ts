import { paise, type Paise } from '../../../shared/units/index.ts';
import type { LegRole } from './exit-price.ts';
import type { OrderPurpose } from './order-tag.ts';
import { fillsOf } from './spread-fills.ts';
import type { Adopted, SpreadRecord } from './spread.ts';

/** What takes back a double exit counts as an entry: sold again and bought again it comes out even. */
const ENTRY: Readonly<Record<LegRole, readonly OrderPurpose[]>> = {
  short: ['mainEntry', 'mainSurplus'],
  hedge: ['hedgeEntry', 'hedgeSurplus'],
};

const EXIT: Readonly<Record<LegRole, readonly OrderPurpose[]>> = {
  short: ['brokerStop', 'mainExit'],
  hedge: ['hedgeExit'],
};

export interface LegTrades {
  /** How its units are held: the other way round where the leg was closed twice. */
  readonly held: LegRole;
  /** Average price of its entry. */
  readonly entryPrice: Paise | null;
  /** What opened the units that are held, and what ended some of them. */
  readonly opened: Readonly<Sum>;
  readonly ended: Readonly<Sum>;
}

/** A record never changes, and is asked about at every quote. */
const known = new WeakMap<SpreadRecord, Readonly<Record<LegRole, LegTrades>>>();

/** All that was traded in a leg, by us and by other hands. */
export function legTrades(spread: SpreadRecord, role: LegRole): LegTrades {
  let trades = known.get(spread);
  if (trades === undefined) {
    trades = { short: summedUp(spread, 'short'), hedge: summedUp(spread, 'hedge') };
    known.set(spread, trades);
  }
  return trades[role];
}

function summedUp(spread: SpreadRecord, role: LegRole): LegTrades {
  const entry = traded(spread, ENTRY[role]);
  if (spread.adopted !== null) addAdopted(entry, spread.adopted, role);
  const exit = traded(spread, EXIT[role]);
  const entryPrice = priceOf(entry);
  addElsewhere(spread, role, entry, exit);
  if (isTurned(spread, role)) return { held: other(role), entryPrice, opened: exit, ended: entry };
  return { held: role, entryPrice, opened: entry, ended: exit };
}

interface Sum {
  units: number;
  value: number;
}

function traded(spread: SpreadRecord, purposes: readonly OrderPurpose[]): Sum {
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
function addAdopted(entry: Sum, adopted: Adopted, role: LegRole): void {
  entry.units += role === 'short' ? adopted.short : adopted.hedge;
  entry.value += role === 'short' ? adopted.shortValue : adopted.hedgeValue;
}

/** What ended by other hands, to the side on which it counts; of unknown price at what the leg had cost. */
function addElsewhere(spread: SpreadRecord, role: LegRole, entry: Sum, exit: Sum): void {
  const price = priceOf(entry) ?? 0;
  for (const each of spread.elsewhere) {
    if (each.role !== role) continue;
    const sum = each.isSurplus === true ? entry : exit;
    sum.units += each.quantity;
    sum.value += each.value ?? each.quantity * price;
  }
}

function priceOf({ units, value }: Sum): Paise | null {
  return units === 0 ? null : paise(Math.round(value / units));
}

/** A leg that our orders closed twice is held the other way round: its exits are what opened it. */
function isTurned(spread: SpreadRecord, role: LegRole): boolean {
  const { mainSurplus, hedgeSurplus } = fillsOf(spread);
  return (role === 'short' ? mainSurplus : hedgeSurplus) > 0;
}

function other(role: LegRole): LegRole {
  return role === 'short' ? 'hedge' : 'short';
}
