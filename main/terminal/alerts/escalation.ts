import type { Alert } from './alert.ts';
import { LAST_TIME } from './ways.ts';

/** After the first telling; nobody who sits in front of the screen needs more, and nobody who is away has more. */
const AGAIN_MS: readonly number[] = [30_000, 120_000];

interface Waiting {
  readonly alert: Alert;
  readonly firstMs: number;
  times: number;
}

/** Serious alerts that nobody has acknowledged: each is told again, twice, by the clock that a person waits by. */
export class Escalation {
  readonly #waiting = new Map<string, Waiting>();

  /** From now on told again; `times`: how often it was told. */
  add(alert: Alert, nowMs: number, times: number): void {
    if (alert.level === 'serious' && !this.#waiting.has(alert.key))
      this.#waiting.set(alert.key, { alert, firstMs: nowMs, times });
  }

  /** What is to be told again now, and for the how-manieth time; what `isOpen` no longer names is forgotten. */
  due(nowMs: number, isOpen: (key: string) => boolean): readonly { alert: Alert; times: number }[] {
    const due: { alert: Alert; times: number }[] = [];
    for (const [key, waiting] of this.#waiting) {
      if (!isOpen(key)) {
        this.#waiting.delete(key);
        continue;
      }
      const wait = AGAIN_MS[waiting.times - 1];
      if (waiting.times >= LAST_TIME || wait === undefined || nowMs - waiting.firstMs < wait) continue;
      waiting.times += 1;
      due.push({ alert: waiting.alert, times: waiting.times });
    }
    return due;
  }
}
