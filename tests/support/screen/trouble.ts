import type { CommandName, CommandResult } from '../../../shared/contract/index.ts';

/** What a fixture host can be made to do wrong with a command, until it is mended. */
export class Trouble {
  readonly #held = new Set<string>();
  readonly #answers = new Map<string, unknown>();

  /** Hears it and never answers, as a disk that does not come back. */
  hold(...names: readonly CommandName[]): void {
    for (const name of names) this.#held.add(name);
  }

  /** Answers it with this sentence. */
  refuse(name: CommandName, message: string): void {
    this.#answers.set(name, { ok: false, error: { code: 'FAILED', message } });
  }

  /** Answers it with this value. */
  answerWith<N extends CommandName>(name: N, value: CommandResult<N>): void {
    this.#answers.set(name, { ok: true, value });
  }

  mend(): void {
    this.#held.clear();
    this.#answers.clear();
  }

  holds(name: string): boolean {
    return this.#held.has(name);
  }

  /** What is answered instead; null where all is well. */
  answer(name: string): unknown {
    return this.#answers.get(name) ?? null;
  }
}
