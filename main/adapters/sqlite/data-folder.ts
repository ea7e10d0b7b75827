import { existsSync } from 'node:fs';
import { ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import type { ControlStore } from '../../ports/control.ts';
import type { BookName, Journal } from '../../ports/journal.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import { finishExchange } from './backup/exchange-files.ts';
import { openControl, type SqliteControl } from './control-store.ts';
import { discardDemo } from './discard-demo.ts';
import { diskReserve, type DiskReserve } from './disk-reserve.ts';
import { attempt, type StorageFault } from './fault.ts';
import { folderFiles, type TapedBook } from './folder-files.ts';
import { lockFolder, type FolderLock } from './folder-lock.ts';
import { IMAGINED_JOURNAL } from './journal-schema.ts';
import { openJournal } from './journal-store.ts';
import { openPaperBook } from './paper-book-store.ts';
import { makePrivateFolder } from './private-files.ts';
import { openSettings } from './settings-store.ts';
import { openTape, type SqliteTape, type TapeOptions } from './tape-store.ts';

/** About a year of trading; a longer journal's older rows are verified by `kavach journal verify`. */
const VERIFIED_ON_OPENING = 100_000;

/** One terminal's files. Whoever opens a store closes it; `close` gives up control.db and the lock, last of all. */
export interface DataFolder {
  readonly path: string;
  readonly control: ControlStore;
  /**
   * Remembers the head of every append in control.db by itself; opening verifies the chain (BROKEN_CHAIN). A deleted
   * demo.db is no fault, it can be thrown away: the rest of the Demo book then goes with it.
   */
  journal(book: BookName): Result<Journal, StorageFault>;
  settings(): Result<SettingsStore, StorageFault>;
  paperBook(book: BookName): Result<PaperBookStore, StorageFault>;
  /** The tape of one day, continued where there is one. */
  tape(date: TradingDate, book: TapedBook, options?: TapeOptions): Result<SqliteTape, StorageFault>;
  /** Throws the Demo book away: journal, paper book, tapes. Its stores must be closed. No other book can be. */
  discardDemo(): Result<null, StorageFault>;
  close(): void;
}

const NO_HEADS = { journalHead: () => null, setJournalHead: () => undefined };
/** The twin's journal is not synced and may end before its head; no start waits for its rows, and Live's spare room is not its. */
const UNWATCHED = { heads: NO_HEADS, verifiedRows: 0, freeRoom: () => false };

function folderOf(path: string, lock: FolderLock, control: SqliteControl, reserve: DiskReserve): DataFolder {
  const freeRoom = (): boolean => reserve.release();
  const options = { heads: control, wallClock: Date.now, verifiedRows: VERIFIED_ON_OPENING, freeRoom };
  return {
    path,
    control,
    journal: (book) => {
      const file = folderFiles.journal(path, book);
      if (book === 'shadow') return openJournal(file, book, { ...options, ...UNWATCHED }, IMAGINED_JOURNAL);
      const thrownAway = book === 'demo' && !existsSync(file);
      const ready = thrownAway ? attempt(path, () => discardDemo(path, control)) : ok(null);
      return ready.ok ? openJournal(file, book, options) : ready;
    },
    settings: () => openSettings(folderFiles.settings(path)),
    paperBook: (book) => openPaperBook(folderFiles.paperBook(path, book)),
    tape: (date, book, tapeOptions) => openTape(folderFiles.tape(path, date, book), tapeOptions),
    discardDemo: () =>
      attempt(path, () => {
        discardDemo(path, control);
        return null;
      }),
    close() {
      control.close();
      lock.release();
    },
  };
}

/** Opens (and makes) a data folder for one terminal; LOCKED with the other's process number where one has it already. */
export function openDataFolder(path: string): Result<DataFolder, StorageFault> {
  const made = attempt(path, () => {
    makePrivateFolder(path);
    makePrivateFolder(folderFiles.ticks(path));
  });
  if (!made.ok) return made;
  const lock = lockFolder(path);
  if (!lock.ok) return lock;
  const finished = attempt(path, () => finishExchange(path));
  if (!finished.ok) {
    lock.value.release();
    return finished;
  }
  const reserve = diskReserve(folderFiles.reserve(path));
  const control = openControl(folderFiles.control(path), () => reserve.release());
  if (!control.ok) {
    lock.value.release();
    return control;
  }
  reserve.restore();
  return ok(folderOf(path, lock.value, control.value, reserve));
}
