import { simulate, SimulatedFeed } from '../../main/adapters/simulator/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import type { ListedContract } from '../../main/domain/market/tick.ts';
import { after, clock, istDate, istInstant } from '../../shared/units/index.ts';
import { at, bookWith, limitAt, quoteOf, ticketOf } from '../support/exchange-fixture.ts';

const ORDERS = 20_000;
const QUOTES = 200_000;

/** A simulated day with 84 quoted contracts as fast as it goes; the matching book's orders and quotes a second. */
export function bench(): Promise<Record<string, number>> {
  return Promise.resolve({ ...simulatedDay(), ...matchingBook() });
}

function simulatedDay(): Record<string, number> {
  const made = performance.now();
  const market = simulate({ calendar: NSE_CALENDAR, scenario: 'demo', seed: 1 });
  const simulationMs = performance.now() - made;
  const time = new VirtualTime(market.opensAt);
  const feed = new SimulatedFeed(market, time);
  let events = 0;
  let listed: readonly ListedContract[] = [];
  const count = (): void => {
    events += 1;
  };
  feed.start({
    index: count,
    quote: count,
    link: count,
    listed: (_, contracts) => {
      listed = contracts;
    },
  });
  time.advanceTo(after(market.opensAt, 1));
  const [first] = listed;
  const expiry = listed.filter((contract) => contract.expiry === first?.expiry);
  feed.subscribe(
    expiry
      .slice(19 * 2, 61 * 2)
      .slice(0, 84)
      .map((contract) => contract.key),
  );
  const from = performance.now();
  time.advanceTo(istInstant(istDate(market.opensAt), clock('15:40')));
  const seconds = (performance.now() - from) / 1_000;
  return {
    simulation_ready_ms: simulationMs,
    simulator_events_per_s: events / seconds,
    simulator_day_events: events,
  };
}

function matchingBook(): Record<string, number> {
  const book = bookWith();
  const from = performance.now();
  for (let turn = 0; turn < QUOTES; turn += 1) {
    if (turn % (QUOTES / ORDERS) === 0) book.submit(ticketOf({ pricing: limitAt(50.5) }), at(turn));
    book.onQuote(quoteOf({ bid: 50 + (turn % 5) * 0.05, ask: 50.3 + (turn % 5) * 0.05 }, turn), at(turn));
    book.takeChanges();
  }
  const seconds = (performance.now() - from) / 1_000;
  return { exchange_quotes_and_orders_per_s: (QUOTES + ORDERS) / seconds };
}
