import { HEARTBEAT_MS } from '../../shared/contract/silence.ts';
import type { SliceName, Slices } from '../../shared/contract/index.ts';
import type { RealTime } from '../ports/real-time.ts';

export type StateListener = (slices: Partial<Slices>, full: boolean) => void;

/** What the publisher shows: slices are made only when they are sent. */
export interface StateSource {
  takeChanged(): readonly SliceName[];
  slices(names: readonly SliceName[]): Partial<Slices>;
  all(): Slices;
}

/** At most four frames a second; the chart's building bar eight times, as often as the screen draws it; the session twice a second even when nothing happens. */
const FRAME_MS = 250;
const CHART_MS = 125;

/** Coalesces changes into frames. Nobody listening costs nothing but a flag. */
export class Publisher {
  readonly #realTime: RealTime;
  readonly #source: StateSource;
  readonly #listeners = new Set<StateListener>();
  readonly #due = new Set<SliceName>();
  #cancel: (() => void) | null = null;
  #wakesAtMs = Infinity;
  #frameAtMs = -Infinity;
  #chartAtMs = -Infinity;

  constructor(realTime: RealTime, source: StateSource) {
    this.#realTime = realTime;
    this.#source = source;
  }

  /** Calls back at once with everything, then with each frame. */
  subscribe(listener: StateListener): () => void {
    this.#listeners.add(listener);
    listener(this.#source.all(), true);
    this.#wakeBy(this.#realTime.nowMs() + HEARTBEAT_MS);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
  }

  /** Something may have changed. Called for every event, so it only sees to it that a frame is due. */
  touch(): void {
    if (this.#listeners.size === 0) return;
    this.#wakeBy(Math.max(this.#chartAtMs + CHART_MS, this.#realTime.nowMs()));
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#wakesAtMs = Infinity;
  }

  #wakeBy(atMs: number): void {
    if (atMs >= this.#wakesAtMs) return;
    this.#cancel?.();
    this.#wakesAtMs = atMs;
    const wait = Math.max(0, atMs - this.#realTime.nowMs());
    this.#cancel = this.#realTime.after(wait, () => this.#wake());
  }

  #wake(): void {
    this.close();
    for (const name of this.#source.takeChanged()) this.#due.add(name);
    const now = this.#realTime.nowMs();
    const names = this.#dueNames(now);
    if (names.length > 0) this.#send(now, names);
    const rest = this.#due.size > 0 ? this.#frameAtMs + FRAME_MS : this.#frameAtMs + HEARTBEAT_MS;
    if (this.#listeners.size > 0) this.#wakeBy(Math.max(rest, now + 1));
  }

  #dueNames(now: number): readonly SliceName[] {
    if (now - this.#frameAtMs >= HEARTBEAT_MS) this.#due.add('session');
    if (now - this.#frameAtMs >= FRAME_MS) return [...this.#due];
    return this.#due.has('chart') && now - this.#chartAtMs >= CHART_MS ? ['chart'] : [];
  }

  #send(now: number, names: readonly SliceName[]): void {
    for (const name of names) this.#due.delete(name);
    if (names.includes('chart')) this.#chartAtMs = now;
    if (names.length > 1 || names[0] !== 'chart') this.#frameAtMs = now;
    const slices = this.#source.slices(names);
    for (const listener of this.#listeners) listener(slices, false);
  }
}
