import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode, SpreadView } from '../../../shared/contract/index.ts';
import { instant, type Instant } from '../../../shared/units/index.ts';
import { openControl } from '../../adapters/sqlite/control-store.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { lockFolder } from '../../adapters/sqlite/folder-lock.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import { createEngine, type Fact } from '../../engine/index.ts';
import { emergencyReason } from '../../terminal/halt-desk.ts';
import { isOpenSpread } from '../../terminal/open-business.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { DONE, FAILED, type CliIo } from './io.ts';

const BOOKS: readonly Mode[] = ['demo', 'paper', 'live'];

interface BookState {
  readonly book: Mode;
  readonly lastAt: Instant;
  readonly open: readonly SpreadView[];
}

/** What a book's journal says, without a broker to ask. */
function stateOf(folder: string, book: Mode, io: CliIo): BookState | null {
  const path = folderFiles.journal(folder, book);
  if (!existsSync(path)) return null;
  const journal = readJournal(path, book);
  if (!journal.ok) {
    io.err(`${journal.error.message}\n`);
    return null;
  }
  const engine = createEngine({ book, mode: book, calendar: calendarInForce(folder).calendar });
  let lastAt = instant(0);
  for (const row of journal.value.rows(1)) {
    engine.fold(JSON.parse(row.body) as Fact);
    lastAt = row.at;
  }
  journal.value.close();
  return { book, lastAt, open: engine.slice('positions').spreads.filter(isOpenSpread) };
}

/** A terminal that holds the folder and did not answer is ended: it could not send any more, since the epoch moved on. */
function endHung(folder: string, io: CliIo): void {
  const lock = lockFolder(folder);
  if (lock.ok) {
    lock.value.release();
    return;
  }
  if (lock.error.code !== 'LOCKED') return;
  const pid = Number(readFileSync(join(folder, 'lock.pid'), 'utf8'));
  if (!Number.isSafeInteger(pid) || pid <= 1) return;
  process.kill(pid, 'SIGKILL');
  io.err(`The terminal that did not answer (process ${pid}) was ended.\n`);
}

function describe({ book, open }: BookState): string {
  const lines = open.map(
    ({ id, shortStrike, hedgeStrike, option, expiry, stage }) =>
      `  ${id}: ${shortStrike}/${hedgeStrike} ${option} of ${expiry}, ${stage}\n`,
  );
  return `Open by the ${book} journal:\n${lines.join('')}`;
}

/**
 * The stop where no terminal answers: raises the fencing epoch, so that nothing is sent by a terminal that wakes up
 * again, then writes HALTED. In Demo and paper there is no market to close against without a terminal: the next start closes.
 */
export function stopAlone(folder: string, io: CliIo): number {
  const path = folderFiles.control(folder);
  if (!existsSync(path)) {
    io.err(`There is no Kavach data in ${folder}; is --data right?\n`);
    return FAILED;
  }
  const control = openControl(path);
  if (!control.ok) {
    io.err(`${control.error.message}\n`);
    return FAILED;
  }
  control.value.raiseEpoch();
  const books = BOOKS.flatMap((book) => stateOf(folder, book, io) ?? []);
  // The last instant that the journals know: a simulated day has its own clock, and 60 s are counted by it.
  const since = instant(Math.max(0, ...books.map(({ lastAt }) => lastAt)));
  control.value.setHalt({ state: 'HALTED', reason: emergencyReason('kavach stop'), since });
  control.value.close();
  io.out('HALTED is written: no terminal of this folder enters anything any more.\n');
  endHung(folder, io);
  const open = books.filter((each) => each.open.length > 0);
  if (open.length === 0) {
    io.out('Nothing is open by the journals.\n');
    return DONE;
  }
  for (const book of open) io.out(describe(book));
  io.out(
    'There is no market to close against without the terminal: start it (kavach), it closes these first.\n',
  );
  return FAILED;
}
