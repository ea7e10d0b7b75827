import type { JournalEntry } from '../../shared/contract/index.ts';
import { formatClock, formatDate, istDate } from '../../shared/units/index.ts';
import { goTo, useUi } from '../state/ui-store.ts';
import type { PaletteItem } from './palette-items.ts';
import type { JournalFound } from './use-journal-search.ts';

/** Rows of the journal as the palette offers them, in the order in which they were found: newest first. */
export function journalItems(rows: readonly JournalEntry[]): readonly PaletteItem[] {
  return rows.map((entry) => ({
    id: `row ${entry.row}`,
    group: 'Journal',
    title: entry.text,
    note: `${formatDate(istDate(entry.at))} ${formatClock(entry.at)} ${entry.kind}`,
    key: 'Enter',
    blocked: null,
    run: () => {
      useUi.setState({ journalRow: entry.row });
      goTo('journal');
    },
  }));
}

/** What became of the search in the journal, below what was found. */
export function journalWords({ state, entries, error }: JournalFound, items: number): string | null {
  const nothing = items === 0 ? 'Nothing answers to this.' : null;
  switch (state) {
    case 'idle':
      return nothing;
    case 'searching':
      return 'Searching the journal…';
    case 'failed':
      return `The journal could not be searched: ${error ?? ''}`;
    case 'done':
      return nothing ?? (entries.length === 0 ? 'Nothing in the journal has these words.' : null);
  }
}
