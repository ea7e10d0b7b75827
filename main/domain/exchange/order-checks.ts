import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import { formatPrice, type Instant, type Paise, type Quantity } from '../../../shared/units/index.ts';
import type { OrderTicket, Pricing, RefusalCode } from '../trading/order.ts';
import type { PriceBand } from '../trading/price-band.ts';
import type { Displayed } from './displayed.ts';
import type { ContractTerms, ExchangeRules, Refusal } from './rules.ts';

function refusal(code: RefusalCode, message: string): Refusal {
  return { code, message };
}

/** Whether the contract may be traded at all now; null where it may. */
export function checkContract(rules: ExchangeRules, contract: ContractKey, at: Instant): Refusal | null {
  if (rules.terms(contract) === null) return refusal('NOT_LISTED', `${contract} is not listed`);
  if (!rules.isOpen(at)) return refusal('MARKET_CLOSED', 'the market is closed');
  if (rules.isHalted(contract)) return refusal('HALTED_CONTRACT', `trading in ${contract} is stopped`);
  return null;
}

/** Whether the quantity can be ordered in one order; null where it can. */
export function checkQuantity(
  rules: ExchangeRules,
  terms: ContractTerms,
  units: Quantity,
  at: Instant,
): Refusal | null {
  const freeze = rules.freezeQuantity(at);
  if (units > freeze) return refusal('FREEZE_QUANTITY', `${units} is above the freeze quantity ${freeze}`);
  if (units > 0 && units % terms.lotSize === 0) return null;
  return refusal('BAD_ORDER', `${units} is not in whole lots of ${terms.lotSize}`);
}

export function checkPermission(rules: ExchangeRules, ticket: OrderTicket): Refusal | null {
  return rules.isPermitted(ticket) ? null : refusal('NOT_PERMITTED', `${ticket.contract} is not permitted`);
}

/** Prices on the tick grid, a stop the right way round and not yet passed, a limit within the band; null where all hold. */
export function checkPricing(
  pricing: Pricing,
  side: Side,
  terms: ContractTerms,
  displayed: Displayed | null,
  band: PriceBand | null,
): Refusal | null {
  if (pricing.kind === 'protectedMarket') return null;
  if (!isPrice(pricing.limit, terms.tickSize)) return refusal('BAD_ORDER', 'the limit is off the tick grid');
  // A stop is held against the band only when it is released: that is how a far stop can fail at the worst moment.
  if (pricing.kind === 'limit') return checkBand(pricing.limit, side, band);
  if (!isPrice(pricing.trigger, terms.tickSize))
    return refusal('BAD_ORDER', 'the trigger is off the tick grid');
  const { trigger, limit } = pricing;
  const wrongWay = side === 'buy' ? limit < trigger : limit > trigger;
  if (wrongWay) return refusal('BAD_ORDER', 'the limit is on the wrong side of the trigger');
  const last = displayed?.last ?? null;
  const passed = last !== null && (side === 'buy' ? last >= trigger : last <= trigger);
  return passed ? refusal('BAD_ORDER', 'the last price is already beyond the trigger') : null;
}

function isPrice(price: Paise, tick: Paise): boolean {
  return price > 0 && price % tick === 0;
}

/** A buy above the band or a sell below it is refused; nothing is known, nothing is refused. */
export function checkBand(limit: Paise, side: Side, band: PriceBand | null): Refusal | null {
  if (band === null) return null;
  const outside = side === 'buy' ? limit > band.high : limit < band.low;
  if (!outside) return null;
  const range = `${formatPrice(band.low)} to ${formatPrice(band.high)}`;
  return refusal('PRICE_BAND', `${formatPrice(limit)} is outside the price band ${range}`);
}
