import { instant, type Instant } from '../../shared/units/index.ts';
import type { Engine, Fact } from '../engine/index.ts';
import type { Journal } from '../ports/journal.ts';
import { runOf } from './run-number.ts';

const CHUNK = 2_000;

/** Where the runs before left off. */
export interface Recovered {
  /** The number of the last run that wrote anything; 0 where none has. */
  readonly lastRun: number;
  readonly lastAt: Instant;
}

/** Folds a journal into a new engine. The rows were verified when the journal was opened; nothing is decided again. */
function recover(journal: Journal, engine: Engine): Recovered {
  let lastRun = 0;
  let lastAt = instant(0);
  const { row: head } = journal.head();
  for (let from = 1; from <= head; from += CHUNK) {
    for (const row of journal.read(from, CHUNK)) {
      engine.fold(JSON.parse(row.body) as Fact);
      lastRun = Math.max(lastRun, runOf(row.seq));
      lastAt = row.at;
    }
  }
  return { lastRun, lastAt };
}

interface Book {
  readonly engine: Engine;
  readonly writer: { readonly journal: Journal };
}

/** Folds every book's journal; the newest run and instant of all. */
export function recoverAll(books: readonly Book[]): Recovered {
  const each = books.map(({ engine, writer }) => recover(writer.journal, engine));
  return {
    lastRun: Math.max(0, ...each.map(({ lastRun }) => lastRun)),
    lastAt: instant(Math.max(0, ...each.map(({ lastAt }) => lastAt))),
  };
}
