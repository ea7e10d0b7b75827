import type { Bar, BarMinutes } from '../../../shared/contract/index.ts';
import { MS_PER_MINUTE, type Instant, type Paise } from '../../../shared/units/index.ts';
import { barPrints, type BarPrint } from '../../domain/market/recorded/index.ts';

/** Recorded bars as the prints that make them again, asked for in order of time; whole bars are passed over for nothing. */
export class PrintReel {
  readonly #bars: readonly Bar[];
  readonly #minutes: BarMinutes;
  readonly #lengthMs: number;
  #at = 0;
  #prints: readonly BarPrint[] = [];
  #printsOf = -1;

  constructor(bars: readonly Bar[], minutes: BarMinutes) {
    this.#bars = bars;
    this.#minutes = minutes;
    this.#lengthMs = minutes * MS_PER_MINUTE;
  }

  /** The first print after an instant; null where the recording ends before one. Asked for with instants that grow. */
  after(at: Instant): BarPrint | null {
    for (let bar = this.#bars[this.#at]; bar !== undefined; bar = this.#bars[this.#at]) {
      if (bar.start + this.#lengthMs > at) {
        for (const print of this.#printsOfBar(bar)) if (print.at > at) return print;
      }
      this.#at += 1;
    }
    return null;
  }

  /**
   * What the index stood at: the open of the bar that has begun, for it is known, and the close of the one before
   * while none has. Asked for with instants that grow.
   */
  levelAt(at: Instant): Paise | null {
    const bars = this.#bars;
    let next = this.#at + 1;
    for (let bar = bars[next]; bar !== undefined && bar.start <= at; bar = bars[next]) next += 1;
    this.#at = next - 1;
    const bar = bars[next - 1];
    if (bar === undefined) return bars.at(-1)?.close ?? null;
    if (bar.start > at) return bars[next - 2]?.close ?? null;
    return bar.start + this.#lengthMs > at ? bar.open : bar.close;
  }

  #printsOfBar(bar: Bar): readonly BarPrint[] {
    if (this.#printsOf !== this.#at) {
      this.#prints = barPrints(bar, this.#minutes);
      this.#printsOf = this.#at;
    }
    return this.#prints;
  }
}
