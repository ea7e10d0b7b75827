import type { JournalEntry } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';
import { journalRows } from './journal-pages.ts';
import { NO_FILTER } from './ui-store.ts';

/** What a search has found by now. */
export interface FoundRows {
  readonly entries: readonly JournalEntry[];
  /** As many as were wanted were found, or the journal's first row was looked at. */
  readonly done: boolean;
}

/**
 * The rows of the whole journal that have these words, newest first, told after each piece that was looked through: the
 * terminal has its turn in between, and who asks no more ends the search.
 */
export async function* searchJournal(
  text: string,
  most: number,
  rowsOf: typeof journalRows = journalRows,
): AsyncGenerator<Result<FoundRows, string>> {
  const entries: JournalEntry[] = [];
  let before: number | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof journalRows>> = await rowsOf(
      { ...NO_FILTER, text },
      before,
      most - entries.length,
    );
    if (!page.ok) {
      yield page;
      return;
    }
    entries.push(...page.value.entries);
    const done = entries.length >= most || page.value.reached <= 1;
    yield { ok: true, value: { entries: [...entries], done } };
    if (done) return;
    before = page.value.reached;
  }
}
