import type { LinkView } from '../../shared/contract/index.ts';

/** So many of the newest calls make the figures: minutes of polling, seconds of orders. */
const KEPT = 256;

/** How long the newest calls of one link took, in real milliseconds. */
export class LinkMeter {
  readonly #ms: number[] = [];
  #next = 0;

  add(ms: number): void {
    this.#ms[this.#next] = ms;
    this.#next = (this.#next + 1) % KEPT;
  }

  /** Null before the first call. */
  latency(): LinkView['latency'] {
    if (this.#ms.length === 0) return null;
    const sorted = this.#ms.toSorted((a, b) => a - b);
    return { p50Ms: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99), calls: sorted.length };
  }
}

/** Nearest rank: a figure that was measured, never one between two. */
function quantile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return Math.round((sorted[rank - 1] ?? 0) * 10) / 10;
}
