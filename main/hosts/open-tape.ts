import { TERMINAL_SETTINGS } from '../../shared/contract/index.ts';
import type { DataFolder } from '../adapters/sqlite/data-folder.ts';
import type { TapedBook } from '../adapters/sqlite/folder-files.ts';
import { pruneTapes } from '../adapters/sqlite/prune-tapes.ts';
import type { SettingsStore } from '../ports/settings-store.ts';
import type { TerminalOptions } from '../terminal/terminal-options.ts';

/**
 * The tape of each day of a book; with each new day the tapes go that have been kept long enough, by the book's own date. A
 * terminal whose inputs cannot be recorded does not run: this throws.
 */
export function tapesOf(
  folder: DataFolder,
  book: TapedBook,
  settings: Pick<SettingsStore, 'load'>,
  say: (text: string) => void,
): NonNullable<TerminalOptions['openTape']> {
  return (date) => {
    const tape = folder.tape(date, book, { onFault: ({ message }) => say(message) });
    if (!tape.ok) throw new Error(tape.error.message);
    const { tapesKeptDays } = (settings.load()?.settings ?? TERMINAL_SETTINGS).risk;
    const pruned = pruneTapes(folder.path, book, date, tapesKeptDays);
    if (!pruned.ok) say(`Old tapes could not be taken away: ${pruned.error.message}`);
    return tape.value;
  };
}
