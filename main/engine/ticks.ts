import { after, type Instant } from '../../shared/units/index.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { watchStops } from './guards.ts';

type IndexInput = Extract<EngineInput, { readonly type: 'index' }>;
type QuoteInput = Extract<EngineInput, { readonly type: 'quote' }>;

/**
 * A print of an index: the value, the bars, the stops. One that is older than what is known says nothing of the
 * present. Makes no object while nothing follows from it.
 */
export function takeIndex(desk: Desk, tick: IndexInput): void {
  const { market } = desk;
  const cell = tick.symbol === 'NIFTY' ? market.spot : market.vix;
  if (cell.exchangeAt !== null && tick.exchangeAt < cell.exchangeAt) return;
  cell.price = tick.price;
  cell.at = desk.now;
  cell.exchangeAt = tick.exchangeAt;
  cell.source = tick.source;
  desk.sawIndex = true;
  if (tick.symbol !== 'NIFTY') {
    market.vixBuilder?.print(tick.exchangeAt, tick.price);
    return;
  }
  const { builder } = market;
  if (builder !== null) {
    builder.print(tick.exchangeAt, tick.price);
    if (desk.barsDueAt === null) setBarsTimer(desk);
  }
  if (desk.stopGuards.size > 0 && desk.reader.isKnown) watchStops(desk, tick.price, tick.exchangeAt);
}

/** The timer that closes bars: set once for the soonest end. */
export function setBarsTimer(desk: Desk): void {
  const due = desk.market.builder?.nextDue() ?? null;
  desk.barsDueAt = due === null ? null : laterOf(due, after(desk.now, 1));
  if (desk.barsDueAt !== null) desk.send({ type: 'setTimer', timer: 'bars', at: desk.barsDueAt });
}

function laterOf(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** A quote of an option. Held legs are marked anew at the end of the event. */
export function takeQuote(desk: Desk, quote: QuoteInput): void {
  desk.market.quote(quote.contract).take(quote, desk.now);
  desk.sawQuote = true;
  if (desk.held.has(quote.contract)) desk.marksChanged = true;
}
