import { quantity, times, type Paise, type Quantity } from '../../shared/units/index.ts';
import type { SpreadMove } from '../domain/trading/spread-moves.ts';
import { nextMoves } from '../domain/trading/spread-guarded.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { askForNote } from './contract-note.ts';
import { decideExit } from './guards.ts';
import { spreadMoney } from './money.ts';
import { mayGo } from './order-rates.ts';
import { cancelOrder } from './orders.ts';
import { isReadSince } from './readings-behind.ts';
import { surroundingsOf } from './surroundings.ts';
import { place, reprice } from './place.ts';

/** A spread comes to rest after a few steps an event; more would be a loop. */
const ROUNDS_MAX = 40;

/** Lets every spread take its next steps, until all of them wait for something. */
export function advanceSpreads(desk: Desk): void {
  desk.waits.clear();
  const { spreads } = desk.book;
  for (const known of spreads) {
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const isAsKnown = desk.book.spreads === spreads;
      const spread = isAsKnown ? known : desk.book.spreads.find(({ plan }) => plan.id === known.plan.id);
      if (spread === undefined || isClosed(spread)) break;
      const moves = nextMoves(spread, surroundingsOf(desk, spread));
      if (!moves.some((move) => carryOut(desk, spread, move))) break;
    }
  }
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
    case 'sellSurplus':
    case 'buySurplus':
      return place(desk, spread, move);
    case 'reprice':
      return reprice(desk, spread, move);
    case 'cancel': {
      const order = spread.orders.find((each) => each.tag === move.tag);
      if (order === undefined || !mayGo(desk, id, order.purpose, true)) return false;
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

/** Flat is what the broker's books say after the last thing that happened, not what ours say. */
function confirmFlat(desk: Desk, spread: SpreadRecord): boolean {
  if (!isReadSince(desk, spread)) {
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
  askForNote(desk, spread);
  return true;
}
