import { addDays, istDate, type TradingDate } from '../../../shared/units/index.ts';
import { lockFolder } from '../../adapters/sqlite/folder-lock.ts';
import { SystemTime } from '../../adapters/time/index.ts';
import type { HistoryContents, HistoryStore } from '../../ports/history-store.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import type { BreezeTask } from './copy-task.ts';
import { breezeOf } from './breeze-alone.ts';
import { importRefusal, type Imported } from './import-file.ts';
import { importFromVendor } from './import-vendor.ts';
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
    return await importAll(run, io);
  } finally {
    process.off('SIGINT', stop);
    clearInterval(alive);
    if (breeze.ok) breeze.value.close();
    lock.value.release();
  }
}

type Run = Parameters<typeof importFromVendor>[0];

async function importAll(run: Run, io: CliIo): Promise<{ done: readonly Imported[]; refused: boolean }> {
  const minutes = await importFromVendor(run);
  io.err(minutes.refusals.join(''));
  if (minutes.lacking.length > 0) run.say(`not whole at Breeze: ${minutes.lacking.join(', ')}`);
  const { from, to } = run;
  const done: Imported[] = [row('minutes of Breeze', minutes, from, to)];
  if (minutes.stopped !== null) {
    run.say(minutes.stopped);
    return { done: minutes.added > 0 ? done : [], refused: true };
  }
  const candles = await run.past.daily(from, to);
  const count = candles.ok
    ? run.store.importDaily({ symbol: 'NIFTY', vendor: run.past.vendor }, candles.value)
    : null;
  if (!candles.ok) run.say(`daily candles: ${candles.error.message}`);
  else if (count !== null && !count.ok) io.err(importRefusal('daily candles', count.error));
  else if (count !== null) done.push(row('daily candles of Breeze', count.value, from, to));
  return { done, refused: minutes.refusals.length > 0 || count?.ok !== true };
}

function row(
  what: string,
  { added, same }: { readonly added: number; readonly same: number },
  from: TradingDate,
  to: TradingDate,
): Imported {
  return { file: 'breeze', what, added, same, from, to };
}
