import type { CommandError, SliceName, Slices } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/units/index.ts';
import type { StateListener } from '../../terminal/publisher.ts';
import type { TerminalLink } from '../terminal-link.ts';

interface Paced {
  speed(): number;
  setSpeed(speed: number): void;
}

/** In a paused Demo nothing would ever be filled: an emergency stop lets time run, so that it can end flat. */
export class ResumingLink implements TerminalLink {
  readonly #link: TerminalLink;
  readonly #pacer: () => Paced;

  constructor(link: TerminalLink, pacer: () => Paced) {
    this.#link = link;
    this.#pacer = pacer;
  }

  subscribe(listener: StateListener): () => void {
    return this.#link.subscribe(listener);
  }

  command(
    name: string,
    args: unknown,
    by: string,
    answer: (result: Result<unknown, CommandError>) => void,
  ): void {
    if (name === 'emergency.stop' && this.#pacer().speed() === 0) this.#pacer().setSpeed(1);
    this.#link.command(name, args, by, answer);
  }

  slice<N extends SliceName>(name: N): Slices[N] {
    return this.#link.slice(name);
  }
}
