import type { JournalEntry, JournalKind, SignalId } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';
import { command } from './host.ts';
import type { JournalFilter } from './ui-store.ts';

export interface JournalRows {
  readonly entries: readonly JournalEntry[];
  readonly total: number;
  /** The oldest row that was looked at. */
  readonly reached: number;
}

/** One page of the rows that answer a filter; the error is a sentence. */
export async function journalRows(
  filter: JournalFilter,
  before: number | null,
  limit: number,
): Promise<Result<JournalRows, string>> {
  const result = await command('journal.page', {
    before,
    limit,
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(filter.signal === null ? {} : { signal: filter.signal }),
    ...(filter.spread === null ? {} : { spread: filter.spread }),
    ...(filter.text === '' ? {} : { text: filter.text }),
  });
  return result.ok ? result : { ok: false, error: result.error.message };
}

/** As many rows as are counted or exported at most; further back is the command line's. */
export const MOST_ROWS = 20_000;
const PAGE = 500;

/** The newest rows that answer a filter, page by page, newest first, so that the terminal is never held up. */
export async function* newestRows(filter: JournalFilter): AsyncGenerator<Result<JournalRows, string>> {
  let before: number | null = null;
  for (let told = 0; told < MOST_ROWS;) {
    const page: Result<JournalRows, string> = await journalRows(filter, before, PAGE);
    yield page;
    const last = page.ok ? page.value.entries.at(-1) : undefined;
    if (!page.ok || last === undefined || page.value.entries.length < PAGE) return;
    told += page.value.entries.length;
    before = last.row;
  }
}

/** How many rows there are of each kind, signal and spread; spreads newest first. */
export interface JournalCounts {
  readonly all: number;
  readonly kinds: Readonly<Partial<Record<JournalKind, number>>>;
  readonly signals: Readonly<Partial<Record<SignalId, number>>>;
  readonly spreads: readonly (readonly [string, number])[];
}

/** The counts of these rows, newest first. */
export function countRows(entries: readonly JournalEntry[]): JournalCounts {
  const kinds: Partial<Record<JournalKind, number>> = {};
  const signals: Partial<Record<SignalId, number>> = {};
  const spreads = new Map<string, number>();
  for (const { kind, signal, spread } of entries) {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (signal !== null) signals[signal] = (signals[signal] ?? 0) + 1;
    if (spread !== null) spreads.set(spread, (spreads.get(spread) ?? 0) + 1);
  }
  return { all: entries.length, kinds, signals, spreads: [...spreads] };
}
