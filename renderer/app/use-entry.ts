import { useEffect, useState } from 'react';
import type { JournalEntry } from '../../shared/contract/index.ts';
import { journalRows } from '../state/journal-pages.ts';
import { NO_FILTER } from '../state/ui-store.ts';

/**
 * A row of the journal by its number: one of those that are loaded, else asked for. Null while it is not known; `loaded`
 * is null until the first rows are there.
 */
export function useEntry(row: number | null, loaded: readonly JournalEntry[] | null): JournalEntry | null {
  const [asked, setAsked] = useState<JournalEntry | null>(null);
  const near = loaded?.find((entry) => entry.row === row) ?? null;
  const isFar = row !== null && loaded !== null && near === null;
  useEffect(() => {
    if (!isFar) return undefined;
    let wanted = true;
    void journalRows(NO_FILTER, row + 1, 1).then((page) => {
      const [entry] = page.ok ? page.value.entries : [];
      if (wanted && entry?.row === row) setAsked(entry);
    });
    return () => {
      wanted = false;
    };
  }, [row, isFar]);
  return near ?? (asked?.row === row ? asked : null);
}
