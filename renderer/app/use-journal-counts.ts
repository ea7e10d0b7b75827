import { useEffect, useState } from 'react';
import type { JournalEntry, Mode } from '../../shared/contract/index.ts';
import { countRows, newestRows, type JournalCounts } from '../state/journal-pages.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { NO_FILTER } from '../state/ui-store.ts';

/** What the journal holds, counted; null until it was read. It is read once, and kept up with by its newest rows. */
export function useJournalCounts(): JournalCounts | null {
  const connected = useReplica((replica) => replica.connected);
  const mode = useSlice('session')?.mode ?? null;
  const newest = useSlice('journal')?.entries;
  const [read, setRead] = useState<{
    readonly mode: Mode | null;
    readonly entries: readonly JournalEntry[];
  } | null>(null);
  useEffect(() => {
    if (!connected) return undefined;
    let wanted = true;
    void (async () => {
      const entries: JournalEntry[] = [];
      for await (const page of newestRows(NO_FILTER)) {
        if (!wanted || !page.ok) return;
        entries.push(...page.value.entries);
      }
      setRead({ mode, entries });
    })();
    return () => {
      wanted = false;
    };
  }, [connected, mode]);
  // Each mode has a journal of its own.
  if (read === null || read.mode !== mode) return null;
  const last = read.entries[0]?.row ?? 0;
  const added = (newest ?? []).filter(({ row }) => row > last);
  return countRows([...added, ...read.entries]);
}
