import type { StopStepName } from '../../shared/contract/index.ts';
import { fillsOf, liveOrders } from '../domain/trading/spread-fills.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

interface Progress {
  readonly done: boolean;
  readonly detail: string;
}

/** How far a step of the emergency stop is, by the books; with the broker's words where it refuses what is asked. */
export function progressOf(desk: Desk, step: StopStepName): Progress {
  const open = desk.book.spreads.filter((spread) => !isClosed(spread));
  switch (step) {
    case 'entriesBlocked':
      return { done: desk.book.halt.state === 'HALTED', detail: 'HALTED is on disk' };
    case 'workingOrdersCancelled':
      return counted(
        open,
        (spread) => liveOrders(spread, 'hedgeEntry', 'mainEntry').length,
        'entry orders working',
      );
    case 'shortsBoughtBack':
      return counted(open, unitsShort, 'units short');
    case 'hedgesSold':
      return counted(open, unitsLong, 'hedge units left');
    case 'flatConfirmed':
      return flatness(desk, open.length);
  }
}

/** What our orders left short: the main leg, and a hedge that was sold twice. */
function unitsShort(spread: SpreadRecord): number {
  const { mainOpen, hedgeSurplus } = fillsOf(spread);
  return Math.max(0, mainOpen) + hedgeSurplus;
}

function unitsLong(spread: SpreadRecord): number {
  const { hedgeOpen, mainSurplus } = fillsOf(spread);
  return Math.max(0, hedgeOpen) + mainSurplus;
}

function counted(
  spreads: readonly SpreadRecord[],
  count: (spread: SpreadRecord) => number,
  what: string,
): Progress {
  const left = spreads.reduce((sum, spread) => sum + count(spread), 0);
  if (left === 0) return { done: true, detail: `no ${what}` };
  const refusal = refusalOf(spreads);
  return {
    done: false,
    detail: refusal === null ? `${left} ${what}` : `${left} ${what}; refused: ${refusal}`,
  };
}

/** The broker's words where the newest thing that was asked of it was refused; null where it takes what is asked. */
function refusalOf(spreads: readonly SpreadRecord[]): string | null {
  const orders = spreads.flatMap((spread) => spread.orders);
  const newest = orders.toSorted((a, b) => b.askedAt - a.askedAt)[0];
  if (newest === undefined) return null;
  const isRefused = newest.state === 'refused' || newest.state === 'rejected' || newest.cancelRefusals > 0;
  return isRefused ? newest.message : null;
}

/**
 * Flat is nothing of ours: every order of ours is over, and the book shows what our spreads bought and sold back. A net
 * that still stands in a contract of ours, in two readings running, is somebody else's part of it (product.md 1).
 */
function flatness(desk: Desk, open: number): Progress {
  const { readAt, suspected, confirmed, strays } = desk.reader;
  const { emergency, foreign } = desk.book;
  const isRead = emergency !== null && readAt !== null && readAt >= emergency.pressedAt;
  const isSure = [...suspected].every(([contract, net]) => confirmed.get(contract) === net);
  if (!isRead || !isSure) desk.reader.isWanted = true;
  if (open > 0 || !isRead || !isSure) return { done: false, detail: "reading the broker's books" };
  const [stray] = strays;
  if (stray !== undefined) {
    return { done: false, detail: `order ${stray} carries a tag of ours that this journal does not know` };
  }
  const others = foreign.length + confirmed.size;
  const left = others === 0 ? '' : `; ${others} positions that are not ours were left alone`;
  return { done: true, detail: `nothing of ours is open${left}` };
}
