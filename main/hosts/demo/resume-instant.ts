import { instant, type Instant } from '../../../shared/units/index.ts';
import { folderFiles, tapeDates } from '../../adapters/sqlite/folder-files.ts';
import { tapeEnd } from '../../adapters/sqlite/tape-end.ts';
import type { Journal } from '../../ports/journal.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';

/**
 * The last instant that any file of the Demo book knows of: journal, tape and the paper broker's book are written at
 * different moments, and a killed terminal goes on after the latest of them. Null for a new book.
 */
export function resumeInstant(folder: string, journal: Journal, broker: PaperBookStore): Instant | null {
  const [lastRow] = journal.read(journal.head().row, 1);
  if (lastRow === undefined) return null;
  const day = tapeDates(folder, 'demo').at(-1);
  const tape = day === undefined ? null : tapeEnd(folderFiles.tape(folder, day, 'demo'));
  const taped = tape?.ok === true ? (tape.value ?? 0) : 0;
  const { orders, trades } = broker.load();
  const brokered = [...orders, ...trades].reduce((latest, { at }) => Math.max(latest, at), 0);
  return instant(Math.max(lastRow.at, taped, brokered));
}
