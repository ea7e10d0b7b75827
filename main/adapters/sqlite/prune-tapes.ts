import { rmSync } from 'node:fs';
import { addDays, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { attempt, type StorageFault } from './fault.ts';
import { folderFiles, SIDE_FILES, tapeDates, type TapedBook } from './folder-files.ts';

/**
 * Takes away the tapes of a book that are more than so many days older than `today`; the days that went. The journals, which
 * say what was done, are never pruned: a tape is only needed to decide a day again.
 */
export function pruneTapes(
  folder: string,
  book: TapedBook,
  today: TradingDate,
  keptDays: number,
): Result<readonly TradingDate[], StorageFault> {
  const oldest = addDays(today, -keptDays);
  const gone = tapeDates(folder, book).filter((date) => date < oldest);
  return attempt(folderFiles.ticks(folder), () => {
    for (const date of gone)
      // The log first: a tape without it is found again, a log alone would not be.
      for (const side of [...SIDE_FILES].reverse())
        rmSync(folderFiles.tape(folder, date, book) + side, { force: true });
    return gone;
  });
}
