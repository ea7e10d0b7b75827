import type { CommandName } from '../../../shared/contract/index.ts';

/** What a fixture host can be made to do wrong with a command, until it is mended. */
export class Trouble {
  readonly #held = new Set<string>();
  readonly #refused = new Map<string, string>();

  /** Hears it and never answers, as a disk that does not come back. */
  hold(...names: readonly CommandName[]): void {
    for (const name of names) this.#held.add(name);
  }

  /** Answers it with this sentence. */
  refuse(name: CommandName, message: string): void {
    this.#refused.set(name, message);
  }

  mend(): void {
    this.#held.clear();
    this.#refused.clear();
  }

  holds(name: string): boolean {
    return this.#held.has(name);
  }

  /** What is answered instead; null where all is well. */
  answer(name: string): unknown {
    const message = this.#refused.get(name);
    return message === undefined ? null : { ok: false, error: { code: 'FAILED', message } };
  }
}
