import { existsSync } from 'node:fs';
import type { Mode, ReplayDays } from '../../../shared/contract/index.ts';
import { folderFiles, tapeDates, tapedWith } from '../../adapters/sqlite/folder-files.ts';
import { withHistory } from './history-day.ts';

const BOOKS: readonly Mode[] = ['live', 'paper', 'demo'];

/** Everything in a data folder that can be replayed. */
export function replayDays(folder: string): ReplayDays {
  const tapes = BOOKS.filter((book) => existsSync(folderFiles.journal(folder, book)))
    .map((book) => ({ book, dates: tapeDates(folder, tapedWith(book)) }))
    .filter(({ dates }) => dates.length > 0);
  if (!existsSync(folderFiles.history(folder))) return { tapes, history: [], problems: [] };
  const history = withHistory(folder, (store) =>
    store
      .barSeries()
      .filter(({ symbol, minutes }) => symbol === 'NIFTY' && minutes <= 60)
      .map((series) => ({
        vendor: series.vendor,
        minutes: series.minutes,
        dates: store.coverage(series).map(({ date }) => date),
      })),
  );
  return history.ok
    ? { tapes, history: history.value, problems: [] }
    : { tapes, history: [], problems: [history.error] };
}
