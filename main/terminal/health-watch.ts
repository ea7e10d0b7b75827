import type { LinkName, LinkState } from '../../shared/contract/index.ts';
import type { RealTime } from '../ports/real-time.ts';
import type { ClockReading } from '../ports/reference-clock.ts';
import { clockDetail, clockState } from './clock-words.ts';
import { diskState } from './disk-room.ts';
import type { HostMeasures } from './terminal-options.ts';

const EVERY_MS = 1_000;
/** A longer stop of the event loop is a health fact (architecture.md 3). */
const DELAY_SHOWN_MS = 50;
/** From here on the screen is visibly behind: no longer a detail. */
const DELAY_MAX_MS = 1_000;
/** A smaller change of the offset is noise. */
const OFFSET_NEWS_MS = 200;

export interface WatchContext {
  link(link: LinkName, state: LinkState, detail: string): void;
  /** Told when it changed by more than it matters. */
  clock(offsetMs: number): void;
  /** Once a second: flush the tape, try again what could not be journaled. */
  tidy(): void;
}

function engineDetail(delayMs: number): string {
  if (delayMs > DELAY_MAX_MS) return 'held up for more than 1 s';
  return delayMs > DELAY_SHOWN_MS ? 'busy, answers within 1 s' : `answers within ${DELAY_SHOWN_MS} ms`;
}

/** Measures the host once a second. Details name bands, not figures, so that only a change of state is news. */
export class HealthWatch {
  readonly #realTime: RealTime;
  readonly #measures: HostMeasures | null;
  readonly #context: WatchContext;
  #cancel: () => void = () => undefined;
  #toldMs: number | null = null;
  #disk: LinkState | null = null;

  constructor(realTime: RealTime, measures: HostMeasures | null, context: WatchContext) {
    this.#realTime = realTime;
    this.#measures = measures;
    this.#context = context;
  }

  start(): void {
    this.#measure();
    this.#context.tidy();
    this.#cancel = this.#realTime.after(EVERY_MS, () => this.start());
  }

  stop(): void {
    this.#cancel();
  }

  #measure(): void {
    if (this.#measures === null) return;
    const delayMs = this.#measures.eventLoopDelayMs();
    this.#context.link('engine', delayMs > DELAY_MAX_MS ? 'stale' : 'ok', engineDetail(delayMs));
    this.#measureDisk(this.#measures.freeBytes());
    this.#measureClock(this.#measures.clockSkewMs(), this.#measures.referenceClock());
  }

  #measureDisk(freeBytes: number | null): void {
    if (freeBytes === null) return;
    const { state, detail } = diskState(freeBytes, this.#disk);
    this.#disk = state;
    this.#context.link('disk', state, detail);
  }

  /** The better of two: a reference that answered, else what our own clocks say of each other. */
  #measureClock(skewMs: number, reading: ClockReading | null): void {
    const steady = clockState(skewMs);
    if (steady !== 'ok') {
      this.#context.link('clock', steady, 'the system clock was moved while running: check the time');
    } else if (reading === null) this.#context.link('clock', 'ok', 'steady');
    else {
      // Only what is certain counts: a coarse reference must not accuse a good clock.
      const certain = Math.max(0, Math.abs(reading.offsetMs) - reading.precisionMs);
      const state = clockState(certain);
      this.#context.link('clock', state, clockDetail(state, reading));
      this.#tellOffset(Math.sign(reading.offsetMs) * certain);
    }
  }

  #tellOffset(offsetMs: number): void {
    const known = this.#toldMs;
    if (known !== null && Math.abs(offsetMs - known) < OFFSET_NEWS_MS) return;
    this.#toldMs = offsetMs;
    this.#context.clock(Math.round(offsetMs));
  }
}
