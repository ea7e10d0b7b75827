import type { Bar, BarMinutes } from '../../../shared/contract/index.ts';
import type { Instant, Paise } from '../../../shared/units/index.ts';
import { barEndIn, barStartIn, type BarSession } from './bar-session.ts';
import { FormingBar } from './forming-bar.ts';

/** A bar that will not change any more. */
export interface ClosedBar {
  readonly minutes: BarMinutes;
  readonly bar: Bar;
}

/**
 * The bars of one length. Two are kept: the one being built and the one before it, which still takes prints of its
 * own span until the engine's timer closes it.
 */
export class BarFrame {
  readonly minutes: BarMinutes;
  readonly #session: BarSession;
  #forming = new FormingBar();
  #closing = new FormingBar();
  /** Bars overtaken by a third one before the timer came. */
  readonly #overdue: ClosedBar[] = [];

  constructor(minutes: BarMinutes, session: BarSession) {
    this.minutes = minutes;
    this.#session = session;
  }

  /** Takes a print of the session; false where its bar is closed already. */
  add(at: Instant, price: Paise, standing: boolean): boolean {
    const forming = this.#forming;
    if (at >= forming.end) {
      this.#roll(at, price);
      return true;
    }
    const bar = at >= forming.start ? forming : this.#closing;
    if (!bar.active || at < bar.start || at >= bar.end) return false;
    if (standing) bar.addStanding(at, price);
    else bar.add(at, price);
    return true;
  }

  #roll(at: Instant, price: Paise): void {
    if (this.#closing.active) this.#overdue.push({ minutes: this.minutes, bar: this.#closing.view() });
    const next = this.#closing;
    this.#closing = this.#forming;
    this.#forming = next;
    const start = barStartIn(this.#session, this.minutes, at);
    next.begin(start, barEndIn(this.#session, this.minutes, start), at, price);
  }

  /** Sets the open of the day's first bar while that is not closed; false where it is not there. */
  openAt(price: Paise): boolean {
    for (const bar of [this.#closing, this.#forming]) {
      if (!bar.active || bar.start !== this.#session.open) continue;
      bar.openAt(price);
      return true;
    }
    return false;
  }

  /** Moves bars that ended `graceMs` ago or earlier into `closed`, oldest first. */
  close(now: Instant, graceMs: number, closed: ClosedBar[]): void {
    closed.push(...this.#overdue.splice(0));
    for (const bar of [this.#closing, this.#forming]) {
      if (!bar.active || now < bar.end + graceMs) continue;
      closed.push({ minutes: this.minutes, bar: bar.view() });
      bar.active = false;
    }
  }

  /** The end of the oldest bar that is not closed; null where there is none. */
  oldestEnd(): Instant | null {
    if (this.#closing.active) return this.#closing.end;
    return this.#forming.active ? this.#forming.end : null;
  }

  /** The bar being built, as it stands; null before the first print and after a close. */
  forming(): Bar | null {
    return this.#forming.active ? this.#forming.view() : null;
  }
}
