import type { SliceName, Slices } from '../../shared/contract/index.ts';

/** Live numbers are repainted at most four times a second. */
export const SLOW_LANE_MS = 250;
/** What the eye must see at once goes with the next picture. */
export const PROMPT_LANE_MS = 16;

const PROMPT: ReadonlySet<SliceName> = new Set([
  'chart',
  'emergency',
  'proposal',
  'notices',
  'alerts',
  'replay',
]);

/** `heardAt` is when the newest session slice among them came in, not when it was handed over. */
type Deliver = (slices: Partial<Slices>, full: boolean, heardAt: number) => void;

export interface Coalescer {
  push(slices: Partial<Slices>, full: boolean): void;
  stop(): void;
}

/**
 * Gathers pushed slices and hands over the newest of each: prompt ones within a picture, the others at most every
 * 250 ms, the first after a quiet time at once. A full push drops what waited and passes straight through.
 */
export function createCoalescer(deliver: Deliver, now: () => number): Coalescer {
  const prompt = lane(PROMPT_LANE_MS, deliver, now);
  const slow = lane(SLOW_LANE_MS, deliver, now);
  return {
    push(slices, full) {
      if (full) {
        prompt.clear();
        slow.clear();
        deliver(slices, true, now());
        return;
      }
      const [fast, rest] = split(slices);
      if (Object.keys(fast).length > 0) prompt.add(fast);
      if (Object.keys(rest).length > 0) slow.add(rest);
    },
    stop() {
      prompt.clear();
      slow.clear();
    },
  };
}

function split(slices: Partial<Slices>): readonly [Partial<Slices>, Partial<Slices>] {
  const entries = Object.entries(slices) as [SliceName, Slices[SliceName]][];
  const chosen = (wanted: boolean): Partial<Slices> =>
    Object.fromEntries(entries.filter(([name]) => PROMPT.has(name) === wanted));
  return [chosen(true), chosen(false)];
}

function lane(everyMs: number, deliver: Deliver, now: () => number) {
  let heardAt = now();
  let waiting: Partial<Slices> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let deliveredAt = Number.NEGATIVE_INFINITY;
  const flush = (): void => {
    timer = null;
    const slices = waiting;
    waiting = null;
    if (slices === null) return;
    deliveredAt = now();
    deliver(slices, false, heardAt);
  };
  return {
    add(slices: Partial<Slices>): void {
      waiting = { ...waiting, ...slices };
      if (slices.session !== undefined) heardAt = now();
      timer ??= setTimeout(flush, Math.max(0, deliveredAt + everyMs - now()));
    },
    clear(): void {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}
