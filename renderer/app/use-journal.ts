import { useEffect, useRef, useState } from 'react';
import type { JournalEntry } from '../../shared/contract/index.ts';
import { journalRows } from '../state/journal-pages.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import type { JournalFilter } from '../state/ui-store.ts';

const PAGE = 200;

interface Loaded {
  readonly filter: JournalFilter | null;
  readonly entries: readonly JournalEntry[];
  readonly total: number;
  readonly error: string | null;
  readonly complete: boolean;
}

const NOTHING: Loaded = { filter: null, entries: [], total: 0, error: null, complete: false };

/** The rows that answer a filter: the newest page, kept up with the journal, and older pages on demand. */
export function useJournal(filter: JournalFilter): {
  readonly loaded: Loaded;
  readonly loadOlder: () => void;
  readonly again: () => void;
} {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const asking = useRef(false);
  const newest = useSlice('journal')?.total ?? 0;
  const connected = useReplica((replica) => replica.connected);

  useEffect(() => {
    // The newest row's number stands for its page: when it grows, that page is another one; each attempt asks anew.
    if (!connected || newest < 0 || attempt < 0) return undefined;
    let wanted = true;
    void pageOf(filter, null).then((page) => {
      // Rows are only ever added: what was loaded further back stays, below the newest page.
      if (wanted) setLoaded((before) => joined(page, before));
    });
    return () => {
      wanted = false;
    };
  }, [filter, newest, connected, attempt]);

  const loadOlder = (): void => {
    const oldest = loaded.entries.at(-1);
    if (oldest === undefined || loaded.complete || asking.current) return;
    asking.current = true;
    void pageOf(filter, oldest.row).then((page) => {
      asking.current = false;
      setLoaded((before) => (before.entries.at(-1)?.row === oldest.row ? withOlder(before, page) : before));
    });
  };
  return { loaded, loadOlder, again: () => setAttempt(attempt + 1) };
}

function withOlder(before: Loaded, page: Loaded): Loaded {
  if (page.error !== null) return { ...before, error: page.error };
  return { ...page, entries: [...before.entries, ...page.entries] };
}

/** What was read before stays where the next page cannot be read. */
function joined(page: Loaded, before: Loaded): Loaded {
  if (page.error !== null && before.filter === page.filter) return { ...before, error: page.error };
  const oldest = page.entries.at(-1)?.row ?? 0;
  const older = before.filter === page.filter ? before.entries.filter((entry) => entry.row < oldest) : [];
  if (older.length === 0) return page;
  return { ...page, entries: [...page.entries, ...older], complete: before.complete };
}

async function pageOf(filter: JournalFilter, before: number | null): Promise<Loaded> {
  const result = await journalRows(filter, before, PAGE);
  if (!result.ok) return { ...NOTHING, filter, error: result.error };
  const { entries, total } = result.value;
  return { filter, entries, total, error: null, complete: entries.length < PAGE };
}
