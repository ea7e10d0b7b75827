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

/** Entry and exit fills of a leg. Units of unknown exit price count at what they cost, and the net is then unknown. */
export function legMoney(desk: Desk, spread: SpreadRecord, role: LegRole): LegMoney {
  const contract = role === 'short' ? spread.plan.main.contract : spread.plan.hedge.contract;
  const { held, entryPrice, opened, ended } = legTrades(spread, role);
  const closed = Math.min(ended.units, opened.units);
  const quote = desk.market.quotes.get(contract);
  const isOpen = opened.units > closed;
  const { exitMarkAgeMs } = desk.book.settings.risk;
  const exitPrice = isOpen && quote !== undefined ? exitPriceOf(held, quote, desk.now, exitMarkAgeMs) : null;
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
    contract,
    entryPrice,
    exitPrice,
    quotedAt: isOpen ? (quote?.at ?? null) : null,
    pnl: legPnl(fills, exitPrice),
  };
}
