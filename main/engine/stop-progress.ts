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
      return counted(open, (spread) => Math.max(0, fillsOf(spread).mainOpen), 'units short');
    case 'hedgesSold':
      return counted(open, (spread) => Math.max(0, fillsOf(spread).hedgeOpen), 'hedge units left');
    case 'flatConfirmed':
      return flatness(desk, open.length);
  }
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

function flatness(desk: Desk, open: number): Progress {
  const { readAt } = desk.reader;
  const { emergency, foreign, differences } = desk.book;
  const isRead = emergency !== null && readAt !== null && readAt >= emergency.pressedAt;
  if (!isRead) desk.reader.isWanted = true;
  if (open > 0 || !isRead) return { done: false, detail: "reading the broker's books" };
  if (differences.length > 0) return { done: false, detail: differences.join('; ') };
  const others =
    foreign.length === 0 ? '' : `; ${foreign.length} positions that are not ours were left alone`;
  return { done: true, detail: `nothing of ours is open${others}` };
}
