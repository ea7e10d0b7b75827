import type { ContractKey } from '../../shared/contract/index.ts';
import { clock, istInstant, paise, quantity, tradingDate, type Instant } from '../../shared/units/index.ts';
import { ExchangeBook, type ExchangeRules } from '../../main/domain/exchange/index.ts';
import type { OptionQuote } from '../../main/domain/market/tick.ts';
import type { OrderTag, OrderTicket, Pricing } from '../../main/domain/trading/order.ts';

export const DAY = tradingDate('2026-11-16');
export const PUT = 'NIFTY 2026-11-17 25600 PE' as ContractKey;
export const HEDGE = 'NIFTY 2026-11-17 25400 PE' as ContractKey;

/** So many seconds after 11:15 of the fixture's day. */
export function at(seconds: number): Instant {
  return (istInstant(DAY, clock('11:15')) + seconds * 1000) as Instant;
}

export const OPEN_RULES: ExchangeRules = {
  terms: () => ({ lotSize: quantity(65), tickSize: paise(5) }),
  freezeQuantity: () => quantity(1800),
  isOpen: () => true,
  isPermitted: () => true,
  isHalted: () => false,
};

export function bookWith(rules: Partial<ExchangeRules> = {}): ExchangeBook {
  return new ExchangeBook({ ...OPEN_RULES, ...rules }, DAY);
}

export interface QuoteShape {
  readonly contract?: ContractKey;
  readonly bid?: number | null;
  readonly ask?: number | null;
  readonly size?: number;
  readonly last?: number | null;
}

/** Prices in rupees; by default 50.00 / 50.20, 650 units a side, last 50.10. */
export function quoteOf(shape: QuoteShape, seconds: number): OptionQuote {
  const { contract = PUT, bid = 50, ask = 50.2, size = 650, last = 50.1 } = shape;
  const price = (rupees: number | null) => (rupees === null ? null : paise(Math.round(rupees * 100)));
  return {
    contract,
    bid: price(bid),
    bidQuantity: quantity(bid === null ? 0 : size),
    ask: price(ask),
    askQuantity: quantity(ask === null ? 0 : size),
    last: price(last),
    openInterest: null,
    exchangeAt: at(seconds),
    source: 'simulated',
  };
}

export function limitAt(rupees: number): Pricing {
  return { kind: 'limit', limit: paise(Math.round(rupees * 100)) };
}

export function stopAt(trigger: number, limit: number): Pricing {
  return {
    kind: 'stopLimit',
    trigger: paise(Math.round(trigger * 100)),
    limit: paise(Math.round(limit * 100)),
  };
}

export function ticketOf(ticket: Partial<OrderTicket>): OrderTicket {
  return {
    tag: 'A1' as OrderTag,
    contract: PUT,
    side: 'buy',
    quantity: quantity(65),
    pricing: limitAt(50.2),
    product: 'MIS',
    ...ticket,
  };
}
