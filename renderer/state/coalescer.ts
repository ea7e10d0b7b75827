import type { SliceName, Slices } from '../../shared/contract/index.ts';
import { laneOf, type Lane } from './lanes.ts';

/** What is due so soon goes with what is due now: one picture instead of two. */
const TOGETHER_MS = 20;

/** `heardAt` is when the newest session slice among them came in, not when it was handed over. */
export type Deliver = (slices: Partial<Slices>, full: boolean, heardAt: number) => void;

export interface Coalescer {
  push(slices: Partial<Slices>, full: boolean): void;
  /** Hands over at once what waits: the window is seen again. */
  flush(): void;
  stop(): void;
}

/**
 * Gathers pushed slices and hands over the newest of each, every lane at its own pace and the first after a quiet time
 * at once. A full push drops what waited and passes straight through.
 */
export function createCoalescer(
  deliver: Deliver,
  now: () => number,
  isHidden: () => boolean = () => false,
): Coalescer {
  return new Gathering(deliver, now, isHidden);
}

class Gathering implements Coalescer {
  private readonly waiting = new Map<Lane, Partial<Slices>>();
  private readonly deliveredAt = new Map<Lane, number>();
  private heardAt: number;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private wakesAt = Number.POSITIVE_INFINITY;
  private readonly deliver: Deliver;
  private readonly now: () => number;
  private readonly isHidden: () => boolean;

  constructor(deliver: Deliver, now: () => number, isHidden: () => boolean) {
    this.deliver = deliver;
    this.now = now;
    this.isHidden = isHidden;
    this.heardAt = now();
  }

  push(slices: Partial<Slices>, full: boolean): void {
    if (full) {
      this.stop();
      this.deliver(slices, true, this.now());
      return;
    }
    if (slices.session !== undefined) this.heardAt = this.now();
    for (const [name, value] of Object.entries(slices) as [SliceName, Slices[SliceName]][]) {
      const lane = laneOf(name, this.isHidden());
      this.waiting.set(lane, Object.assign(this.waiting.get(lane) ?? {}, { [name]: value }));
      this.wakeBy(this.dueAt(lane));
    }
  }

  flush(): void {
    this.handOver(Number.POSITIVE_INFINITY);
  }

  stop(): void {
    this.waiting.clear();
    this.sleep();
  }

  private dueAt(lane: Lane): number {
    return (this.deliveredAt.get(lane) ?? Number.NEGATIVE_INFINITY) + lane.everyMs;
  }

  private wakeBy(at: number): void {
    if (at >= this.wakesAt) return;
    this.sleep();
    this.wakesAt = at;
    this.timer = setTimeout(() => this.handOver(this.now() + TOGETHER_MS), Math.max(0, at - this.now()));
  }

  private sleep(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.wakesAt = Number.POSITIVE_INFINITY;
  }

  private handOver(until: number): void {
    this.sleep();
    const due = [...this.waiting].filter(([lane]) => this.dueAt(lane) <= until);
    for (const [lane] of due) {
      this.waiting.delete(lane);
      this.deliveredAt.set(lane, this.now());
    }
    for (const lane of this.waiting.keys()) this.wakeBy(this.dueAt(lane));
    if (due.length === 0) return;
    const together = due.reduce<Partial<Slices>>((all, [, slices]) => ({ ...all, ...slices }), {});
    this.deliver(together, false, this.heardAt);
  }
}
