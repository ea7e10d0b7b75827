import type { Mode } from '../../shared/contract/index.ts';
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
function recover({ mode, engine, writer: { journal } }: Book, heard: FactListener): Recovered {
  let lastRun = 0;
  let lastAt = instant(0);
  const { row: head } = journal.head();
  for (let from = 1; from <= head; from += CHUNK) {
    for (const row of journal.read(from, CHUNK)) {
      const fact = JSON.parse(row.body) as Fact;
      engine.fold(fact);
      heard(mode, fact);
      lastRun = Math.max(lastRun, runOf(row.seq));
      lastAt = row.at;
    }
  }
  return { lastRun, lastAt };
}

interface Book {
  readonly mode: Mode;
  readonly engine: Engine;
  readonly writer: { readonly journal: Journal };
}

/** Who besides the book's own engine wants to know what it remembers. */
type FactListener = (mode: Mode, fact: Fact) => void;

/** Folds every book's journal; the newest run and instant of all. */
export function recoverAll(books: readonly Book[], heard: FactListener): Recovered {
  const each = books.map((book) => recover(book, heard));
  return {
    lastRun: Math.max(0, ...each.map(({ lastRun }) => lastRun)),
    lastAt: instant(Math.max(0, ...each.map(({ lastAt }) => lastAt))),
  };
}
