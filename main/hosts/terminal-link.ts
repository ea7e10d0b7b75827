import type { CommandError, SliceName, Slices } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';
import type { StateListener } from '../terminal/publisher.ts';

/** What a host needs of a terminal; stays the same when the terminal behind it is replaced (Demo's restart). */
export interface TerminalLink {
  /** Calls back at once with all slices, then with each change; returns how to stop. */
  subscribe(listener: StateListener): () => void;
  /** `by` says who asks, for the journal. `answer` is called exactly once. */
  command(
    name: string,
    args: unknown,
    by: string,
    answer: (result: Result<unknown, CommandError>) => void,
  ): void;
  slice<N extends SliceName>(name: N): Slices[N];
}

/** A link whose terminal can be exchanged under its listeners: each gets everything of the new one at once. */
export class SwitchableLink implements TerminalLink {
  #target: TerminalLink;
  readonly #listeners = new Map<StateListener, () => void>();

  constructor(target: TerminalLink) {
    this.#target = target;
  }

  /** The old terminal may be closed already. */
  replace(target: TerminalLink): void {
    for (const stop of this.#listeners.values()) stop();
    this.#target = target;
    for (const listener of this.#listeners.keys()) this.#listeners.set(listener, target.subscribe(listener));
  }

  subscribe(listener: StateListener): () => void {
    this.#listeners.set(listener, this.#target.subscribe(listener));
    return () => {
      this.#listeners.get(listener)?.();
      this.#listeners.delete(listener);
    };
  }

  command(
    name: string,
    args: unknown,
    by: string,
    answer: (result: Result<unknown, CommandError>) => void,
  ): void {
    this.#target.command(name, args, by, answer);
  }

  slice<N extends SliceName>(name: N): Slices[N] {
    return this.#target.slice(name);
  }
}
