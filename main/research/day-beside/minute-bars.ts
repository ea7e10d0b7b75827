import type { Bar } from '../../../shared/contract/index.ts';
import { instant, istDate, paise, type Instant, type Paise } from '../../../shared/units/index.ts';
import { daySchedule, type Calendar } from '../../domain/calendar/index.ts';
import { BarBuilder } from '../../domain/market/bar-builder.ts';
import { barSession } from '../../domain/market/bar-session.ts';

const END_OF_TIME = instant(8_640_000_000_000_000);

/** Gathers 1-minute bars: those that a history told, and those that prints make as the engine makes them. */
export class MinuteBars {
  readonly #calendar: Calendar;
  readonly #bars = new Map<Instant, Bar>();
  /** Of minutes that a history told: the print that had come last by then. */
  readonly #toldAfter = new Map<Instant, Instant | null>();
  #printedAt: Instant | null = null;
  #day: string | null = null;
  #builder: BarBuilder | null = null;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /** Bars as a vendor has them. A minute that was printed in part and told in part is the one of both. */
  tell(bars: readonly Bar[]): void {
    for (const bar of bars) {
      if (this.#bars.has(bar.start)) continue;
      this.#bars.set(bar.start, bar);
      this.#toldAfter.set(bar.start, this.#printedAt);
    }
  }

  print(at: Instant, price: Paise): void {
    const day = istDate(at);
    if (day !== this.#day) {
      this.#close(END_OF_TIME);
      const schedule = daySchedule(this.#calendar, day);
      const session = schedule === null ? null : barSession(schedule);
      this.#builder = session === null ? null : new BarBuilder(session);
      this.#day = day;
    }
    const due = this.#builder?.nextDue() ?? null;
    if (due !== null && due <= at) this.#close(at);
    this.#builder?.print(at, price);
    this.#printedAt = at;
  }

  /** Oldest first. */
  all(): readonly Bar[] {
    this.#close(END_OF_TIME);
    return [...this.#bars.values()].toSorted((a, b) => a.start - b.start);
  }

  #close(now: Instant): void {
    for (const { minutes, bar } of this.#builder?.closeDue(now) ?? []) {
      if (minutes !== 1) continue;
      const told = this.#bars.get(bar.start);
      const close = this.#toldLast(bar.start) ? told?.close : bar.close;
      this.#bars.set(bar.start, told === undefined ? bar : joined(told, bar, close ?? bar.close));
    }
  }

  /** Whether a history told a minute when its last print had come: a terminal that fell silent within it knows less. */
  #toldLast(start: Instant): boolean {
    const after = this.#toldAfter.get(start);
    return after !== undefined && after !== null && after === this.#printedAt;
  }
}

/** Begins as the vendor has it: a terminal that starts within a minute hears the rest of it only. */
function joined(told: Bar, printed: Bar, close: Paise): Bar {
  const high = paise(Math.max(told.high, printed.high));
  const low = paise(Math.min(told.low, printed.low));
  return { start: told.start, open: told.open, high, low, close };
}
