import { createHash } from 'node:crypto';
import type { Bar } from '../../../shared/contract/index.ts';
import type { RecordedPrice, Recording } from '../../domain/market/recorded/index.ts';

type Prices = Pick<Bar, 'open' | 'high' | 'low' | 'close'>;

/** The numbers of many rows, so many each, as one piece: it is hashed in one go. */
function packed<T>(
  rows: readonly T[],
  width: number,
  put: (row: T, into: Float64Array, at: number) => void,
): Float64Array {
  const numbers = new Float64Array(rows.length * width);
  for (const [place, row] of rows.entries()) put(row, numbers, place * width);
  return numbers;
}

function putPrices({ open, high, low, close }: Prices, into: Float64Array, at: number): void {
  into[at] = open;
  into[at + 1] = high;
  into[at + 2] = low;
  into[at + 3] = close;
}

function putBar(bar: Bar, into: Float64Array, at: number): void {
  putPrices(bar, into, at);
  into[at + 4] = bar.start;
}

function putPoint({ at: time, strike, price }: RecordedPrice, into: Float64Array, at: number): void {
  into[at] = time;
  into[at + 1] = strike;
  into[at + 2] = price;
}

/** SHA-256 over every number of a recording that a run can use: equal for equal markets, from whatever files. */
export function fingerprintOf({ minutes, bars, daily, vix, options }: Recording): string {
  const hash = createHash('sha256');
  hash.update(
    `${minutes} ${bars.length} ${daily.length} ${vix.bars.length} ${vix.daily.length} ${options.length} `,
  );
  for (const list of [bars, vix.bars]) hash.update(packed(list, 5, putBar));
  for (const list of [daily, vix.daily]) {
    hash.update(list.map(({ date }) => date).join());
    hash.update(packed(list, 4, putPrices));
  }
  hash.update(options.map(({ expiry, type }) => `${expiry}${type}`).join());
  hash.update(packed(options, 3, putPoint));
  return hash.digest('hex');
}
