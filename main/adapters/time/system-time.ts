import { AnchoredTime } from './anchored-time.ts';
import { HOST_CLOCKS, type HostClocks } from './host-clocks.ts';

/**
 * Real time: the wall clock as it was at the start, carried on by the monotonic clock. A wall clock that is set
 * back or forward changes nothing but skewMs, so that nothing is lost or done twice.
 */
export class SystemTime extends AnchoredTime {
  readonly #wall: HostClocks;
  readonly #anchorMs: number;

  constructor(clocks: HostClocks = HOST_CLOCKS) {
    const wallMs = clocks.wallMs();
    super(clocks, { atMs: wallMs, speed: 1 });
    this.#wall = clocks;
    this.#anchorMs = wallMs - clocks.monotonicMs();
  }

  /** How far the wall clock is ahead of this time (behind: negative), in ms; near 0 where nobody touched it. */
  skewMs(): number {
    return Math.round(this.#wall.wallMs() - this.#anchorMs - this.#wall.monotonicMs());
  }
}
