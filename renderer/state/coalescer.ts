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

/** Nobody looks at a hidden window: what is no news of its own waits so long. */
export const HIDDEN_LANE_MS = 5_000;

/** `heardAt` is when the newest session slice among them came in, not when it was handed over. */
type Deliver = (slices: Partial<Slices>, full: boolean, heardAt: number) => void;

export interface Coalescer {
  push(slices: Partial<Slices>, full: boolean): void;
  /** Hands over at once what waits: the window is seen again. */
  flush(): void;
  stop(): void;
}

/**
 * Gathers pushed slices and hands over the newest of each: prompt ones within a picture, the others at most every
 * 250 ms, the first after a quiet time at once. A full push drops what waited and passes straight through. In a hidden
 * window only what calls for the user is prompt.
 */
export function createCoalescer(
  deliver: Deliver,
  now: () => number,
  isHidden: () => boolean = () => false,
): Coalescer {
  const prompt = lane(() => PROMPT_LANE_MS, deliver, now);
  const slow = lane(() => (isHidden() ? HIDDEN_LANE_MS : SLOW_LANE_MS), deliver, now);
  return {
    push(slices, full) {
      if (full) {
        prompt.clear();
        slow.clear();
        deliver(slices, true, now());
        return;
      }
      const [fast, rest] = split(slices, isHidden());
      if (Object.keys(fast).length > 0) prompt.add(fast);
      if (Object.keys(rest).length > 0) slow.add(rest);
    },
    flush() {
      prompt.flush();
      slow.flush();
    },
    stop() {
      prompt.clear();
      slow.clear();
    },
  };
}

function split(slices: Partial<Slices>, hidden: boolean): readonly [Partial<Slices>, Partial<Slices>] {
  const entries = Object.entries(slices) as [SliceName, Slices[SliceName]][];
  const isPrompt = (name: SliceName): boolean => PROMPT.has(name) && !(hidden && name === 'chart');
  const chosen = (wanted: boolean): Partial<Slices> =>
    Object.fromEntries(entries.filter(([name]) => isPrompt(name) === wanted));
  return [chosen(true), chosen(false)];
}

function lane(everyMs: () => number, deliver: Deliver, now: () => number) {
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
      timer ??= setTimeout(flush, Math.max(0, deliveredAt + everyMs() - now()));
    },
    flush(): void {
      if (timer !== null) clearTimeout(timer);
      flush();
    },
    clear(): void {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}
