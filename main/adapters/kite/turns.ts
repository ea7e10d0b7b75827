import type { RealTime } from '../../ports/real-time.ts';

type Start = (ended: () => void) => void;

/** One write of an order at a time: the next goes once the one before is answered, or its patience is over. */
export class Turns {
  readonly #realTime: RealTime;
  readonly #patienceMs: number;
  readonly #ahead = new Map<string, { readonly waiting: (() => void)[] }>();

  constructor(realTime: RealTime, patienceMs: number) {
    this.#realTime = realTime;
    this.#patienceMs = patienceMs;
  }

  run(key: string, start: Start): void {
    const ahead = this.#ahead.get(key);
    if (ahead === undefined) {
      this.#begin(key, start);
      return;
    }
    let hasBegun = false;
    const begin = (): void => {
      if (hasBegun) return;
      hasBegun = true;
      stop();
      this.#begin(key, start);
    };
    const stop = this.#realTime.after(this.#patienceMs, begin);
    ahead.waiting.push(begin);
  }

  /** All that wait begin at once. */
  close(): void {
    for (const { waiting } of this.#ahead.values()) for (const begin of waiting.splice(0)) begin();
  }

  #begin(key: string, start: Start): void {
    const turn = { waiting: this.#ahead.get(key)?.waiting ?? [] };
    this.#ahead.set(key, turn);
    start(() => {
      if (this.#ahead.get(key) !== turn) return;
      const next = turn.waiting.shift();
      if (next === undefined) this.#ahead.delete(key);
      else next();
    });
  }
}
