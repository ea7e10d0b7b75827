import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  DESKTOP_CHOICE_NAMES,
  DESKTOP_DEFAULTS,
  type DesktopChoices,
} from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';

/** Choices as they were written; one that an older Kavach did not know has its default. Null: these are none. */
function choicesFrom(raw: unknown): DesktopChoices | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const kept = raw as Readonly<Record<string, unknown>>;
  const read = DESKTOP_CHOICE_NAMES.map((name) => [name, kept[name] ?? DESKTOP_DEFAULTS[name]] as const);
  if (read.some(([, value]) => typeof value !== 'boolean')) return null;
  return Object.fromEntries(read) as unknown as DesktopChoices;
}

/** How the desktop app behaves on this computer, in a file of its own. */
export class DesktopFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** `problem`: why these are the defaults and not the user's own; null where all is well. */
  load(): { readonly choices: DesktopChoices; readonly problem: string | null } {
    if (!existsSync(this.#path)) return { choices: DESKTOP_DEFAULTS, problem: null };
    try {
      const choices = choicesFrom(JSON.parse(readFileSync(this.#path, 'utf8')));
      if (choices !== null) return { choices, problem: null };
    } catch {
      // Said below, in words of ours.
    }
    const problem = `${this.#path} cannot be read: these are the defaults. A choice replaces the file.`;
    return { choices: DESKTOP_DEFAULTS, problem };
  }

  /** The error is a sentence, and then nothing has changed. */
  save(choices: DesktopChoices): Result<null, string> {
    try {
      writeFileSync(`${this.#path}.new`, `${JSON.stringify(choices)}\n`, { mode: 0o600, flush: true });
      renameSync(`${this.#path}.new`, this.#path);
      return ok(null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      return err(`${this.#path} could not be written (${code}); all is as before.`);
    }
  }
}
