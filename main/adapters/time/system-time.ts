import { AnchoredTime } from './anchored-time.ts';
import { HOST_CLOCKS, type HostClocks } from './host-clocks.ts';

/** A shorter difference is the coarseness of the machine's own count. */
const SLEEP_MIN_MS = 3_000;

/**
 * Real time: the wall clock as it was at the start, carried on by the monotonic clock. A wall clock that is set
 * back or forward changes nothing but skewMs, so that nothing is lost or done twice. What the machine slept, which the
 * monotonic clock leaves out on some systems, is caught up with.
 */
export class SystemTime extends AnchoredTime {
  readonly #host: HostClocks;
  readonly #anchorMs: number;
  readonly #bootedMs: number;
  #sleptMs = 0;

  constructor(clocks: HostClocks = HOST_CLOCKS) {
    const wallMs = clocks.wallMs();
    super(clocks, { atMs: wallMs, speed: 1 });
    this.#host = clocks;
    this.#anchorMs = wallMs - clocks.monotonicMs();
    this.#bootedMs = clocks.upMs() - clocks.monotonicMs();
  }

  /** How far the wall clock is ahead of this time (behind: negative), in ms; near 0 where nobody touched it. */
  skewMs(): number {
    return Math.round(this.#host.wallMs() - this.#anchorMs - this.#host.monotonicMs() - this.#sleptMs);
  }

  /** Goes on by what the machine has slept since last asked; to be asked every second or so. */
  catchUp(): void {
    const sleptMs = this.#host.upMs() - this.#host.monotonicMs() - this.#bootedMs - this.#sleptMs;
    if (sleptMs < SLEEP_MIN_MS) return;
    this.#sleptMs += sleptMs;
    this.follow({ atMs: this.now() + sleptMs, speed: 1 });
  }
}
