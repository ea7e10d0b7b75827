import type { Bar, BarMinutes } from '../../../shared/contract/index.ts';
import { after, type Instant, type Paise } from '../../../shared/units/index.ts';
import { BarFrame, type ClosedBar } from './bar-frame.ts';
import type { BarSession } from './bar-session.ts';
import { SeenMinutes } from './seen-minutes.ts';

/** A bar closes this long after its end, by the engine's timer (strategy.md 1). */
export const BAR_CLOSE_GRACE_MS = 2_000;

/** The lengths built from prints: the strategy reads 60, the chart all of them. */
export const BUILT_MINUTES: readonly BarMinutes[] = [1, 5, 15, 60, 1440];

/** Prints that made no bar. */
export interface LeftOutPrints {
  /** Before 09:15:00. */
  readonly early: number;
  /** Of a bar already closed, in at least one length. */
  readonly late: number;
  /** After the session. */
  readonly after: number;
}

/**
 * One day's bars from prints of the index, in several lengths at once. Promises: a print makes no object; only
 * prints from 09:15:00 to the session's end count; a print goes to the bar of its own time whatever its order,
 * until that bar is closed. Changed in place; belongs to one engine. Source: strategy.md 1.
 */
export class BarBuilder {
  readonly #session: BarSession;
  readonly #frames: readonly BarFrame[];
  readonly #auctionFrom: number;
  /** Of which minutes anything is known. */
  readonly seen: SeenMinutes;
  #officialOpen: Paise | null = null;
  #early = 0;
  #late = 0;
  #after = 0;

  constructor(session: BarSession) {
    this.#session = session;
    this.#frames = BUILT_MINUTES.map((minutes) => new BarFrame(minutes, session));
    this.seen = new SeenMinutes(session.open, session.close);
    this.#auctionFrom = session.auctionFrom ?? Number.POSITIVE_INFINITY;
  }

  /** Takes a print by the exchange's stamp. */
  print(at: Instant, price: Paise): void {
    if (at < this.#session.open) this.#early += 1;
    else if (at >= this.#session.close) this.#after += 1;
    else {
      this.seen.mark(at);
      const standing = at >= this.#auctionFrom;
      let taken = true;
      for (const frame of this.#frames) taken = frame.add(at, price, standing) && taken;
      if (!taken) this.#late += 1;
      if (this.#officialOpen !== null) this.setOfficialOpen(this.#officialOpen);
    }
  }

  /** The exchange's open of the day: preferred to the first print, for bars that are not closed yet. */
  setOfficialOpen(price: Paise): void {
    let applied = false;
    for (const frame of this.#frames) applied = frame.openAt(price) || applied;
    this.#officialOpen = applied ? null : price;
  }

  /** The published auction close: closes the day's last bars wherever the index stood before. */
  setAuctionClose(price: Paise): void {
    if (this.#session.auctionFrom !== null) this.print(after(this.#session.close, -1), price);
  }

  /** The bars that are due at this instant (end + 2 s), shortest first; afterwards their prints count as late. */
  closeDue(now: Instant): readonly ClosedBar[] {
    const closed: ClosedBar[] = [];
    for (const frame of this.#frames) frame.close(now, BAR_CLOSE_GRACE_MS, closed);
    return closed;
  }

  /** When closeDue has something to close next; null while no bar is open. */
  nextDue(): Instant | null {
    let soonest: Instant | null = null;
    for (const frame of this.#frames) {
      const end = frame.oldestEnd();
      if (end !== null && (soonest === null || end < soonest)) soonest = end;
    }
    return soonest === null ? null : after(soonest, BAR_CLOSE_GRACE_MS);
  }

  /** The bar of this length as it stands now, or null. */
  forming(minutes: BarMinutes): Bar | null {
    return this.#frames.find((frame) => frame.minutes === minutes)?.forming() ?? null;
  }

  leftOut(): LeftOutPrints {
    return { early: this.#early, late: this.#late, after: this.#after };
  }
}
