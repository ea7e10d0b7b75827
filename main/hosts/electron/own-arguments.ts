import { SERVE_SPEC, serveOptions, type ServeOptions } from '../cli/serve-options.ts';
import type { Result } from '../../../shared/units/index.ts';

export interface OwnArguments {
  /** A command of the command line (`stop`, `doctor`), with its arguments; null: the window is wanted. */
  readonly command: readonly [name: string, ...args: string[]] | null;
  /** How the terminal of the window is to be opened, or what is wrong with that wish. */
  readonly options: Result<ServeOptions, string>;
  /** What was not understood. Chromium's own switches are among them. */
  readonly left: readonly string[];
}

/** They print something and need no window. */
const PRINTING: ReadonlySet<string> = new Set(['--help', '--version']);

/** How many words an option of ours takes, itself included; 0 where it is none of ours. */
function wordsOf(word: string): number {
  const [name = '', value] = word.slice(2).split('=', 2);
  if (!word.startsWith('--') || !Object.hasOwn(SERVE_SPEC, name)) return 0;
  return SERVE_SPEC[name as keyof typeof SERVE_SPEC].type === 'boolean' || value !== undefined ? 1 : 2;
}

/**
 * What a start of the app asks for. `given` are the arguments after the program, and after the app's folder where the
 * runtime was given one. Chromium mixes its own switches in: what is not ours is left to it.
 */
export function ownArguments(given: readonly string[]): OwnArguments {
  const own: string[] = [];
  const left: string[] = [];
  for (let index = 0; index < given.length;) {
    const word = given[index] ?? '';
    const words = wordsOf(word);
    if (PRINTING.has(word) || !word.startsWith('-')) {
      return { command: [word, ...given.slice(index + 1)], options: serveOptions(own), left };
    }
    if (words === 0) left.push(word);
    else own.push(...given.slice(index, index + words));
    index += Math.max(1, words);
  }
  return { command: null, options: serveOptions(own), left };
}
