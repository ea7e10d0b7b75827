import type { CommandError } from '../../shared/contract/index.ts';
import { err, type Result } from '../../shared/units/index.ts';
import type { TerminalLink } from './terminal-link.ts';

const CALLS_MAX = 64;

/** The commands that one screen gives. More at a time than a person ever gives are not taken. */
export class ScreenCalls {
  readonly #link: TerminalLink;
  #open = 0;

  constructor(link: TerminalLink) {
    this.#link = link;
  }

  give(name: string, args: unknown, answer: (result: Result<unknown, CommandError>) => void): void {
    if (this.#open >= CALLS_MAX) {
      const message = `${CALLS_MAX} commands are being worked on; wait for their answers.`;
      answer(err({ code: 'NOT_NOW', message }));
      return;
    }
    this.#open += 1;
    this.#link.command(name, args, 'screen', (result) => {
      this.#open -= 1;
      answer(result);
    });
  }
}
