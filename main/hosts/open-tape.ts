import type { DataFolder } from '../adapters/sqlite/data-folder.ts';
import type { TapedBook } from '../adapters/sqlite/folder-files.ts';
import type { TerminalOptions } from '../terminal/terminal-options.ts';

/** The tape of each day of a book. A terminal whose inputs cannot be recorded does not run: this throws. */
export function tapesOf(
  folder: DataFolder,
  book: TapedBook,
  say: (text: string) => void,
): NonNullable<TerminalOptions['openTape']> {
  return (date) => {
    const tape = folder.tape(date, book, { onFault: ({ message }) => say(message) });
    if (!tape.ok) throw new Error(tape.error.message);
    return tape.value;
  };
}
