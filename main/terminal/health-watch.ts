import type { LinkName, LinkState } from '../../shared/contract/index.ts';
import type { RealTime } from '../ports/real-time.ts';
import type { HostMeasures } from './terminal-options.ts';

const EVERY_MS = 1_000;
/** A longer stop of the event loop is a health fact (architecture.md 3). */
const DELAY_SHOWN_MS = 50;
/** From here on the screen is visibly behind: no longer a detail. */
const DELAY_MAX_MS = 1_000;
/** Warn from the first, no trading from the second on (controls.md 2, clock sync). */
const SKEW_WARN_MS = 500;
const SKEW_MAX_MS = 2_000;

export interface WatchContext {
  link(link: LinkName, state: LinkState, detail: string): void;
  /** Once a second: flush the tape, try again what could not be journaled. */
  tidy(): void;
}

function clockState(skewMs: number): LinkState {
  const size = Math.abs(skewMs);
  if (size > SKEW_MAX_MS) return 'down';
  return size > SKEW_WARN_MS ? 'stale' : 'ok';
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
    const state = clockState(this.#measures.clockSkewMs());
    const clock = state === 'ok' ? 'steady' : 'the system clock was moved while running: check the time';
    this.#context.link('clock', state, clock);
  }
}
