import type { ContractKey } from '../../shared/contract/index.ts';
import { paise, quantity, type Instant, type Paise } from '../../shared/units/index.ts';
import { exitPriceOf, type LegRole } from '../domain/trading/exit-price.ts';
import { legTrades } from '../domain/trading/leg-trades.ts';
import { legPnl, type LegPnl } from '../domain/trading/pnl.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

export interface LegMoney {
  readonly role: LegRole;
  /** How its units are held: the other way round where the leg was closed twice. */
  readonly held: LegRole;
  readonly contract: ContractKey;
  readonly entryPrice: Paise | null;
  readonly exitPrice: Paise | null;
  readonly quotedAt: Instant | null;
  readonly pnl: LegPnl;
}

/** What an open leg is marked with now; nothing where nothing of it is open. */
export interface LegMark {
  readonly exitPrice: Paise | null;
  readonly quotedAt: Instant | null;
}

const UNMARKED: LegMark = { exitPrice: null, quotedAt: null };

export function legMark(desk: Desk, spread: SpreadRecord, role: LegRole): LegMark {
  const { held, opened, ended } = legTrades(spread, role);
  const quote = desk.market.quotes.get(contractOf(spread, role));
  if (opened.units <= ended.units || quote === undefined) return UNMARKED;
  const { exitMarkAgeMs } = desk.book.settings.risk;
  return { exitPrice: exitPriceOf(held, quote, desk.now, exitMarkAgeMs), quotedAt: quote.at };
}

function contractOf({ plan }: SpreadRecord, role: LegRole): ContractKey {
  return role === 'short' ? plan.main.contract : plan.hedge.contract;
}

/** Entry and exit fills of a leg. Units of unknown exit price count at what they cost, and the net is then unknown. */
export function legMoney(spread: SpreadRecord, role: LegRole, { exitPrice, quotedAt }: LegMark): LegMoney {
  const { held, entryPrice, opened, ended } = legTrades(spread, role);
  const closed = Math.min(ended.units, opened.units);
  const fills = {
    role: held,
    entryQuantity: quantity(opened.units),
    entryValue: paise(opened.value),
    exitQuantity: quantity(closed),
    exitValue: paise(ended.units === 0 ? 0 : Math.round((ended.value * closed) / ended.units)),
  };
  return {
    role,
    held,
    contract: contractOf(spread, role),
    entryPrice,
    exitPrice,
    quotedAt,
    pnl: legPnl(fills, exitPrice),
  };
}
