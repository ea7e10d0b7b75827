import { mondayOf, type Instant, type TradingDate } from '../../shared/units/index.ts';
import type { Fact } from '../engine/index.ts';
import type { Journal, JournalRow } from '../ports/journal.ts';
import { DecisionHash } from '../terminal/decision-hash.ts';
import { Terminal } from '../terminal/terminal.ts';
import type { TerminalOptions } from '../terminal/terminal-options.ts';
import type { ReplayResult } from './replay-result.ts';
import { orderHashOf, totalsOf } from './replay-totals.ts';
import { SourceNotes } from './source-notes.ts';
import { TradeLog } from './trade-log.ts';

/** Virtual time as the replay drives it; its Scheduler is the terminal's. */
export interface ReplayClock {
  now(): Instant;
  nextAt(): Instant | null;
  /** Runs the next callback; false where nothing waits. */
  next(): boolean;
}

export interface ReplayOptions {
  /** Everything that the real terminal needs; its first book is replayed. `realTime` is null. */
  readonly terminal: TerminalOptions;
  readonly clock: ReplayClock;
  /** Weeks before this one's come from history alone and are no part of the result. */
  readonly from: TradingDate;
  readonly until: Instant;
  /** Told about once a thousand callbacks, with the instant reached. */
  readonly progress: (at: Instant) => void;
}

const ROWS = 5_000;
const PROGRESS_EVERY = 1_000;

function* rowsOf(journal: Journal): Iterable<JournalRow> {
  const { row: last } = journal.head();
  for (let from = 1; from <= last; from += ROWS) yield* journal.read(from, ROWS);
}

function drive({ clock, until, progress }: ReplayOptions): void {
  let turns = 0;
  for (let next = clock.nextAt(); next !== null && next <= until; next = clock.nextAt()) {
    clock.next();
    turns += 1;
    if (turns % PROGRESS_EVERY === 0) progress(clock.now());
  }
}

/** Runs the real terminal over a recorded market as fast as it goes, and reads the result out of its journal. */
export function runReplay(options: ReplayOptions): ReplayResult {
  const notes = new SourceNotes(options.terminal.feed, () => options.clock.now());
  const terminal = new Terminal({ ...options.terminal, feed: notes });
  const [book] = options.terminal.books;
  if (book === undefined) throw new Error('a replay needs a book');
  terminal.start();
  drive(options);
  const log = new TradeLog(mondayOf(options.from), (contract, at) => notes.sourceAt(contract, at));
  const decisions = new DecisionHash();
  for (const row of rowsOf(book.journal)) {
    log.add(JSON.parse(row.body) as Fact);
    decisions.add(row);
  }
  const { row: journalRows } = book.journal.head();
  terminal.close();
  const { trades, weeks } = log;
  const totals = totalsOf(trades, weeks);
  return { trades, totals, orderHash: orderHashOf(trades), decisionHash: decisions.hex(), journalRows };
}
