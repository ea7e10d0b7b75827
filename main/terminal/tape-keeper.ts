import { istDate, type TradingDate } from '../../shared/units/index.ts';
import type { EngineEvent } from '../engine/index.ts';
import type { Tape } from '../ports/tape.ts';
import type { Address } from './queue.ts';
import { toTape } from './tape-record.ts';

/** IST midnight comes once in so many milliseconds; a date is asked for only when that can have happened. */
const DAY_MS = 86_400_000;
const IST_OFFSET_MS = 19_800_000;

/** Records every event; each Indian date has its own tape. */
export class TapeKeeper {
  readonly #open: ((date: TradingDate) => Tape) | null;
  #tape: Tape | null = null;
  #day = -1;

  /** Null records nothing. */
  constructor(open: ((date: TradingDate) => Tape) | null) {
    this.#open = open;
  }

  record(book: Address, event: EngineEvent): void {
    if (this.#open === null) return;
    const day = Math.floor((event.at + IST_OFFSET_MS) / DAY_MS);
    if (day !== this.#day || this.#tape === null) {
      this.close();
      this.#day = day;
      this.#tape = this.#open(istDate(event.at));
    }
    this.#tape.record(toTape(book, event));
  }

  flush(): void {
    this.#tape?.flush();
  }

  close(): void {
    this.#tape?.flush();
    this.#tape?.close();
    this.#tape = null;
  }
}
