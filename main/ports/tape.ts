import type { Instant } from '../../shared/units/index.ts';
import type { IndexTick, OptionQuote } from '../domain/market/tick.ts';

/** One input of the engines in the order in which the queue gave them out. Ticks are kept in columns, the rest as JSON. */
export type TapeRecord =
  | { readonly seq: number; readonly at: Instant; readonly kind: 'index'; readonly tick: IndexTick }
  | { readonly seq: number; readonly at: Instant; readonly kind: 'quote'; readonly quote: OptionQuote }
  | { readonly seq: number; readonly at: Instant; readonly kind: 'event'; readonly body: string };

/** Records every input of a day so that the day can be replayed bit for bit. */
export interface Tape {
  /** Buffers; never blocks on the disk. */
  record(record: TapeRecord): void;
  /** Writes what is buffered; called before any fact that depends on it is journaled, and about once a second. */
  flush(): void;
  close(): void;
}

/** A recorded day read back. */
export interface TapeReader {
  read(): Iterable<TapeRecord>;
  close(): void;
}
