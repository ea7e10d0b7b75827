import { quantity, times, type Paise, type Quantity } from '../../shared/units/index.ts';
import { isAllowed } from '../domain/risk/index.ts';
import type { OrderRecord } from '../domain/trading/order-machine.ts';
import type { OrderPurpose } from '../domain/trading/order-tag.ts';
import type { Pricing } from '../domain/trading/order.ts';
import type { SpreadMove, SpreadSurroundings } from '../domain/trading/spread-moves.ts';
import { nextMoves } from '../domain/trading/spread-guarded.ts';
import { fillsOf, isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import { isTrading } from './clock.ts';
import type { Desk } from './desk.ts';
import { decideExit, squareOffOf } from './guards.ts';
import { spreadMoney } from './money.ts';
import { cancelOrder, changeOrder, hasRoom, placeOrder } from './orders.ts';
import { brokerStopPrice, entryPrice, exitPrice, stepOf } from './prices.ts';

/** A spread comes to rest after a few steps an event; more would be a loop. */
const ROUNDS_MAX = 40;
/** So many failed readings and the way out no longer waits for the book. */
const BLIND_AFTER = 3;

/** Lets every spread take its next steps, until all of them wait for something. */
export function advanceSpreads(desk: Desk): void {
  for (const { plan } of desk.book.spreads) {
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const spread = desk.book.spreads.find((each) => each.plan.id === plan.id);
      if (spread === undefined || isClosed(spread)) break;
      const moves = nextMoves(spread, surroundingsOf(desk, spread));
      if (!moves.some((move) => carryOut(desk, spread, move))) break;
    }
  }
}

function surroundingsOf(desk: Desk, spread: SpreadRecord): SpreadSurroundings {
  const { book, reader } = desk;
  const phase = squareOffOf(desk, spread);
  const trading = isTrading(desk);
  const knowsBook = reader.readAt !== null || reader.failures >= BLIND_AFTER;
  const maySend = trading && knowsBook && phase !== 'reconcile';
  const mayOpen =
    maySend && isAllowed(book.halt.state, 'entry') && book.limitTripped === null && phase === 'before';
  const { main, hedge } = spread.plan;
  const fills = fillsOf(spread);
  const short = reader.confirmed.get(main.contract);
  const long = reader.confirmed.get(hedge.contract);
  return {
    now: desk.now,
    mayOpen,
    maySend,
    mayCancel: trading,
    mayReprice: maySend && phase !== 'rest',
    chaseStepMs: book.settings.risk.chaseStepMs,
    bookReadAt: reader.readAt,
    brokerOpen: {
      main: short === undefined ? null : Math.max(0, fills.mainOpen - short),
      hedge: long === undefined ? null : Math.max(0, fills.hedgeOpen + long),
    },
  };
}

/** True when the move changed the book, so that the spread must be looked at again; false where it waits. */
function carryOut(desk: Desk, spread: SpreadRecord, move: SpreadMove): boolean {
  const { id } = spread.plan;
  switch (move.kind) {
    case 'buyHedge':
    case 'sellMain':
    case 'placeStop':
    case 'buyBack':
    case 'sellHedge':
      return place(desk, spread, move);
    case 'reprice':
      return reprice(desk, spread, move);
    case 'cancel': {
      const order = spread.orders.find((each) => each.tag === move.tag);
      if (order === undefined || !hasRoom(desk)) return false;
      cancelOrder(desk, order, move.why);
      return true;
    }
    case 'endEntry':
      desk.emit({ type: 'entryEnded', spread: id, detail: move.detail });
      return true;
    case 'opened': {
      const units = quantity(fillsOf(spread).mainOpen);
      desk.emit({ type: 'spreadOpened', spread: id, units, credit: creditOf(desk, spread, units) });
      desk.latch.noteEntry(desk.date, spread.plan.signal);
      return true;
    }
    case 'exit':
      decideExit(desk, spread, move.reason, move.detail);
      return true;
    case 'abandon':
      desk.emit({ type: 'spreadAbandoned', spread: id, detail: move.detail });
      return true;
    case 'confirmFlat':
      return confirmFlat(desk, spread);
  }
}

/** What came in for the open units: average sale less average purchase. */
function creditOf(desk: Desk, spread: SpreadRecord, units: Quantity): Paise {
  const { short, hedge } = spreadMoney(desk, spread);
  return times(((short.entryPrice ?? 0) - (hedge.entryPrice ?? 0)) as Paise, units);
}

type Placing = Extract<
  SpreadMove,
  { readonly kind: 'buyHedge' | 'sellMain' | 'placeStop' | 'buyBack' | 'sellHedge' }
>;

const PURPOSE = {
  buyHedge: 'hedgeEntry',
  sellMain: 'mainEntry',
  placeStop: 'brokerStop',
  buyBack: 'mainExit',
  sellHedge: 'hedgeExit',
} as const satisfies Record<Placing['kind'], OrderPurpose>;

function place(desk: Desk, spread: SpreadRecord, move: Placing): boolean {
  const purpose = PURPOSE[move.kind];
  const pricing = pricingFor(desk, spread, purpose, null);
  if (pricing === null || !hasRoom(desk)) return false;
  placeOrder(desk, spread, purpose, move.kind === 'sellMain' ? move.cover.units : move.units, pricing);
  return true;
}

function pricingFor(
  desk: Desk,
  spread: SpreadRecord,
  purpose: OrderPurpose,
  order: OrderRecord | null,
): Pricing | null {
  const { main, hedge } = spread.plan;
  const step = stepOf(spread, order, purpose);
  switch (purpose) {
    case 'hedgeEntry':
      return entryPrice(desk, hedge, 'buy', step);
    case 'mainEntry':
      return entryPrice(desk, main, 'sell', step);
    case 'hedgeExit':
      return exitPrice(desk, hedge, 'sell', step);
    case 'mainExit':
      return exitPrice(desk, main, 'buy', step);
    case 'brokerStop':
      return spread.exit === null ? brokerStopPrice(desk, spread) : exitPrice(desk, main, 'buy', step);
  }
}

function reprice(
  desk: Desk,
  spread: SpreadRecord,
  move: Extract<SpreadMove, { readonly kind: 'reprice' }>,
): boolean {
  const order = spread.orders.find((each) => each.tag === move.tag);
  if (order === undefined || !hasRoom(desk)) return false;
  const pricing = pricingFor(desk, spread, order.purpose, order);
  // A stop that still waits although its change was accepted is asked again, whatever its price.
  const isIdle = spread.exit === null || order.state !== 'triggerPending';
  if (pricing === null || (isIdle && isSame(pricing, order.pricing) && move.quantity === order.quantity))
    return false;
  changeOrder(desk, order, { quantity: move.quantity, pricing }, whyRepriced(spread, order));
  return true;
}

function isSame(a: Pricing, b: Pricing): boolean {
  if (a.kind === 'limit') return b.kind === 'limit' && a.limit === b.limit;
  if (a.kind === 'stopLimit') return b.kind === 'stopLimit' && a.trigger === b.trigger && a.limit === b.limit;
  return b.kind === 'protectedMarket';
}

function whyRepriced(spread: SpreadRecord, order: OrderRecord): string {
  if (order.purpose !== 'brokerStop') return 'not filled yet';
  return spread.exit === null ? 'revised' : `the stop order becomes the exit (${spread.exit.reason})`;
}

/** Flat is what the broker's books say after the last thing that happened, not what ours say. */
function confirmFlat(desk: Desk, spread: SpreadRecord): boolean {
  const last = spread.orders.reduce((latest, order) => Math.max(latest, order.askedAt, order.seenAt ?? 0), 0);
  const { readAt } = desk.reader;
  if (readAt === null || readAt < last) {
    desk.reader.isWanted = true;
    return false;
  }
  const { realised, chargesPaid } = spreadMoney(desk, spread);
  desk.emit({
    type: 'spreadClosed',
    spread: spread.plan.id,
    reason: spread.exit?.reason ?? 'user',
    realised,
    charges: chargesPaid,
    spot: desk.market.spot.price,
  });
  return true;
}
