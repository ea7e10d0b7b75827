import { addDays, istDate } from '../../../shared/units/index.ts';
import { lockFolder } from '../../adapters/sqlite/folder-lock.ts';
import { SystemTime } from '../../adapters/time/index.ts';
import type { HistoryContents, HistoryStore } from '../../ports/history-store.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import type { BreezeTask } from './copy-task.ts';
import { breezeOf } from './breeze-alone.ts';
import type { Imported } from './import-file.ts';
import { importPast } from './import-past.ts';
import type { CliIo } from './io.ts';

const KEEP_ALIVE_MS = 1_000;

/**
 * Minutes and daily candles of Breeze into history.db, with the session of today's login. Not beside a terminal: both would
 * count Breeze's calls of the day, each without the other's.
 */
export async function importBreeze(
  task: BreezeTask,
  folder: string,
  store: HistoryStore & HistoryContents,
  io: CliIo,
): Promise<{ readonly done: readonly Imported[]; readonly refused: boolean }> {
  const failed = (why: string): { done: readonly Imported[]; refused: true } => {
    io.err(`${why}\n`);
    return { done: [], refused: true };
  };
  const lock = lockFolder(folder);
  if (!lock.ok)
    return failed(`a terminal runs on this folder, and counts Breeze's calls: ${lock.error.message}`);
  const time = new SystemTime();
  const say = (line: string): void => io.err(`${line}\n`);
  const breeze = breezeOf(folder, time, say);
  // Waits of the client's own keep no process alive; somebody waits for them here.
  const alive = setInterval(() => undefined, KEEP_ALIVE_MS);
  let isCancelled = false;
  const stop = (): void => void (isCancelled = true);
  process.once('SIGINT', stop);
  try {
    if (!breeze.ok) return failed(breeze.error);
    const yesterday = addDays(istDate(time.now()), -1);
    const to = task.to === null || task.to > yesterday ? yesterday : task.to;
    const { past } = breeze.value;
    const { calendar } = calendarInForce(folder);
    const run = { past, store, calendar, from: task.from, to, say, isCancelled: () => isCancelled };
    return await importPast(run, (text) => io.err(text));
  } finally {
    process.off('SIGINT', stop);
    clearInterval(alive);
    if (breeze.ok) breeze.value.close();
    lock.value.release();
  }
}
