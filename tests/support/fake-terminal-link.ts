import type { TerminalLink } from '../../main/hosts/terminal-link.ts';
import type { StateListener } from '../../main/terminal/publisher.ts';
import type { CommandError, SliceName, Slices } from '../../shared/contract/index.ts';
import { ok, type Result } from '../../shared/units/index.ts';

interface Given {
  readonly name: string;
  readonly args: unknown;
  readonly by: string;
}

/** A terminal that only notes what it is asked: for tests of hosts. */
export class FakeTerminalLink implements TerminalLink {
  readonly given: Given[] = [];
  answer: Result<unknown, CommandError> = ok({});
  state: Partial<Slices> = {};
  readonly #listeners = new Set<StateListener>();

  get listeners(): number {
    return this.#listeners.size;
  }

  subscribe(listener: StateListener): () => void {
    this.#listeners.add(listener);
    listener(this.state, true);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  publish(slices: Partial<Slices>): void {
    this.state = { ...this.state, ...slices };
    for (const listener of this.#listeners) listener(slices, false);
  }

  command(
    name: string,
    args: unknown,
    by: string,
    answer: (result: Result<unknown, CommandError>) => void,
  ): void {
    this.given.push({ name, args, by });
    answer(this.answer);
  }

  slice<N extends SliceName>(name: N): Slices[N] {
    return this.state[name] as Slices[N];
  }
}
