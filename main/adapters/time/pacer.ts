import { instant, type Instant } from '../../../shared/units/index.ts';
import type { PacerHost } from './pacer-host.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface PacerOptions {
  readonly time: VirtualTime;
  readonly host: PacerHost;
  /** 0 paused, else 1 to 1000. */
  readonly speed: number;
  /**
   * Where nothing happens for a while (a night, a weekend): the instant to hurry to; null where the market is to be
   * watched. Null as a whole: never hurries.
   */
  readonly hurryTo: ((at: Instant) => Instant | null) | null;
  /** True while somebody reads what lives by the clock: time then goes no faster than his own. */
  readonly isRead?: () => boolean;
}

export const SPEED_MAX = 1_000;
/** The longest stretch of work before the rest of the process has its turn. */
const SLICE_MS = 8;
const TICK_MS = 15;

/**
 * Moves virtual time along with real time, so many times as fast. Where the work cannot keep up, virtual time falls
 * behind; it never starves the process and never hurries afterwards to catch up.
 */
export class Pacer {
  readonly #options: PacerOptions;
  #speed: number;
  #cancel: (() => void) | null = null;
  /** Virtual time has been paid for up to here; kept as a fraction so that slow speeds lose nothing. */
  #dueMs: number;
  #lastMs: number;

  constructor(options: PacerOptions) {
    this.#options = options;
    this.#speed = checkedSpeed(options.speed);
    this.#dueMs = options.time.now();
    this.#lastMs = options.host.monotonicMs();
  }

  speed(): number {
    return this.#speed;
  }

  /** 0 pauses; values above 1000 and fractions below 1 are brought within. */
  setSpeed(speed: number): void {
    this.#speed = checkedSpeed(speed);
  }

  start(): void {
    if (this.#cancel !== null) return;
    this.#lastMs = this.#options.host.monotonicMs();
    this.#dueMs = this.#options.time.now();
    this.#wait(0);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #wait(ms: number): void {
    this.#cancel = this.#options.host.after(ms, () => {
      const reached = this.#slice();
      if (this.#cancel !== null) this.#wait(reached ? TICK_MS : 0);
    });
  }

  /** True when time stands where it should. */
  #slice(): boolean {
    const { time, host, hurryTo } = this.#options;
    const began = host.monotonicMs();
    const isRead = this.#options.isRead?.() === true;
    this.#dueMs += (began - this.#lastMs) * (isRead ? Math.min(1, this.#speed) : this.#speed);
    this.#lastMs = began;
    if (this.#speed === 0) return true;
    const hurried = isRead ? null : (hurryTo?.(time.now()) ?? null);
    const until = hurried ?? instant(Math.max(time.now(), Math.floor(this.#dueMs)));
    const reached = time.advanceWhile(until, () => host.monotonicMs() - began < SLICE_MS);
    if (!reached || hurried !== null) this.#dueMs = time.now();
    return reached;
  }
}

function checkedSpeed(speed: number): number {
  return speed > 0 ? Math.min(SPEED_MAX, Math.max(1, speed)) : 0;
}
