import { readFileSync } from 'node:fs';

/** How far a moment may lie from the nearest look. */
const LOOK_EVERY_MS = 2;

/**
 * How long a process's main thread was ready to run and had no core, by the kernel's own count, so that a busy machine is
 * not taken for a slow page. Looked at again and again; nothing where the kernel does not count.
 */
export class CoreWait {
  readonly #path: string;
  readonly #looks: (readonly [at: number, waitedMs: number])[] = [];

  constructor(pid: number | null) {
    this.#path = `/proc/${pid}/task/${pid}/schedstat`;
    this.look();
  }

  look(): void {
    const at = performance.timeOrigin + performance.now();
    if (at - (this.#looks.at(-1)?.[0] ?? 0) < LOOK_EVERY_MS) return;
    this.#looks.push([at, this.#waitedMs()]);
  }

  /** Within this time, by the clock. */
  between(from: number, to: number): number {
    const begin = this.#looks.findLast(([at]) => at <= from) ?? this.#looks[0];
    const end = this.#looks.find(([at]) => at >= to) ?? this.#looks.at(-1);
    return (end?.[1] ?? 0) - (begin?.[1] ?? 0);
  }

  total(): number {
    return this.between(0, Number.POSITIVE_INFINITY);
  }

  #waitedMs(): number {
    try {
      return Number(readFileSync(this.#path, 'utf8').split(' ')[1] ?? 0) / 1e6;
    } catch {
      return 0;
    }
  }
}
