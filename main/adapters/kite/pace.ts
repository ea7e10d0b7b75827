import { MS_PER_MINUTE, MS_PER_SECOND } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';

/** One request: it may arrive at the broker at any moment from its sending to its answer. */
interface Slot {
  readonly sentMs: number;
  readonly isEntry: boolean;
  endedMs: number | null;
}

interface Waiting {
  readonly sinceMs: number;
  readonly start: (ended: () => void) => void;
}

export interface PaceLimits {
  readonly perSecond: number;
  readonly perMinute: number;
  /** What has waited so long may use this many of a second; the minute does not hold it any more. Null: as long as it takes. */
  readonly patience: { readonly ms: number; readonly perSecond: number } | null;
}

/** A request that is not answered is taken to have arrived by then. */
const ARRIVED_BY_MS = 200;

/**
 * Spaces requests out so that no second of the broker's clock, wherever it begins, can hold more than the limit: a
 * request holds its place from its sending until a second after its answer, 1.2 s at most. Those that wait go in
 * order; none is dropped, and none makes a second hold more than the larger limit of those that have waited.
 */
export class Pace {
  readonly #realTime: RealTime;
  readonly #limits: PaceLimits;
  #slots: Slot[] = [];
  readonly #waiting: Waiting[] = [];
  #stopTimer: () => void = () => undefined;
  #isClosing = false;

  constructor(realTime: RealTime, limits: PaceLimits) {
    this.#realTime = realTime;
    this.#limits = limits;
  }

  /** Starts it now where there is room and nobody waits, else in its turn. `ended` is to be called at its answer. */
  run(start: (ended: () => void) => void): void {
    this.#waiting.push({ sinceMs: this.#realTime.nowMs(), start });
    this.#pump();
  }

  /** As run, for what answers by promise. */
  async ask<T>(call: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.run((ended) => {
        call().finally(ended).then(resolve, reject);
      });
    });
  }

  /** Starts it now whatever the limits; they were looked at before. */
  runEntry(start: (ended: () => void) => void): void {
    this.#begin(start, true);
  }

  use(): {
    readonly second: number;
    readonly minute: number;
    readonly entries: number;
    readonly entryMinute: number;
    readonly waiting: number;
  } {
    const now = this.#realTime.nowMs();
    const recent = this.#slots.filter((slot) => heldUntil(slot) > now);
    const minute = this.#slots.filter((slot) => slot.sentMs > now - MS_PER_MINUTE);
    return {
      second: recent.length,
      minute: minute.length,
      entries: recent.filter((slot) => slot.isEntry).length,
      entryMinute: minute.filter((slot) => slot.isEntry).length,
      waiting: this.#waiting.length,
    };
  }

  /** What waits has waited long enough: it goes as fast as it ever may. */
  close(): void {
    this.#isClosing = true;
    this.#pump();
  }

  #pump(): void {
    this.#stopTimer();
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const now = this.#realTime.nowMs();
      const due = Math.min(this.#roomAt(now), this.#hurriedAt(next, now));
      if (due > now) {
        this.#stopTimer = this.#realTime.after(due - now, () => this.#pump());
        return;
      }
      this.#waiting.shift();
      this.#begin(next.start, false);
    }
  }

  #begin(start: (ended: () => void) => void, isEntry: boolean): void {
    const now = this.#realTime.nowMs();
    this.#slots = this.#slots.filter((slot) => slot.sentMs > now - MS_PER_MINUTE);
    const slot: Slot = { sentMs: now, isEntry, endedMs: null };
    this.#slots.push(slot);
    start(() => {
      slot.endedMs ??= this.#realTime.nowMs();
      if (this.#waiting.length > 0) this.#pump();
    });
  }

  /** When the second and the minute have room for one more. */
  #roomAt(now: number): number {
    const { perSecond, perMinute } = this.#limits;
    const minutes = this.#slots.map((slot) => slot.sentMs + MS_PER_MINUTE).filter((until) => until > now);
    return Math.max(this.#secondAt(perSecond, now), freeAt(minutes, perMinute, now));
  }

  /** When it may go because it has waited: never beyond what a second may hold at the very most. */
  #hurriedAt({ sinceMs }: Waiting, now: number): number {
    const { patience } = this.#limits;
    if (patience === null) return this.#isClosing ? now : Infinity;
    const tired = this.#isClosing ? now : sinceMs + patience.ms;
    return Math.max(tired, this.#secondAt(patience.perSecond, now));
  }

  #secondAt(limit: number, now: number): number {
    const held = this.#slots.map(heldUntil).filter((until) => until > now);
    return freeAt(held, limit, now);
  }
}

function heldUntil({ sentMs, endedMs }: Slot): number {
  return MS_PER_SECOND + Math.min(endedMs ?? Infinity, sentMs + ARRIVED_BY_MS);
}

function freeAt(ends: readonly number[], limit: number, now: number): number {
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted.length < limit ? now : (sorted[sorted.length - limit] ?? now);
}
