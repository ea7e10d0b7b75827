import { useEffect, useState, type ReactElement } from 'react';
import type { JournalEntry } from '../../shared/contract/index.ts';
import { command } from '../state/host.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { useUi, type JournalFilter } from '../state/ui-store.ts';
import { groupIndian } from '../../shared/units/index.ts';
import { JournalFact } from './journal-fact.tsx';
import { JournalFilters } from './journal-filters.tsx';
import { JournalRows } from './journal-rows.tsx';

const PAGE = 200;

interface Loaded {
  readonly filter: JournalFilter | null;
  readonly entries: readonly JournalEntry[];
  readonly total: number;
  readonly error: string | null;
  readonly complete: boolean;
}

const NOTHING: Loaded = { filter: null, entries: [], total: 0, error: null, complete: false };

/** The whole journal: filters, rows, and one recorded fact in full. */
export function JournalPage(): ReactElement {
  const filter = useUi((ui) => ui.journalFilter);
  const { loaded, loadOlder } = useJournal(filter);
  const chosen = useUi((ui) => ui.journalRow) ?? loaded.entries[0]?.row ?? null;
  const entry = loaded.entries.find(({ row }) => row === chosen) ?? null;
  return (
    <div className="jr">
      <JournalFilters filter={filter} />
      <section className="panel" aria-label="Rows" data-scope="log">
        <div className="phead">
          <span className="cap">Newest first</span>
          <span className="grow" />
          <span className="cap">
            {groupIndian(loaded.entries.length)} of {groupIndian(loaded.total)} rows
          </span>
        </div>
        <JournalRows entries={loaded.entries} chosen={chosen} complete={loaded.complete} error={loaded.error} onEnd={loadOlder} />
      </section>
      <JournalFact row={chosen} entry={entry} />
    </div>
  );
}

function useJournal(filter: JournalFilter): { readonly loaded: Loaded; readonly loadOlder: () => void } {
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const newest = useSlice('journal')?.total ?? 0;
  const connected = useReplica((replica) => replica.connected);

  useEffect(() => {
    if (!connected) return undefined;
    let wanted = true;
    void pageOf(filter, null).then((page) => {
      // Rows are only ever added: what was loaded further back stays, below the newest page.
      if (wanted) setLoaded((before) => joined(page, before));
    });
    return () => {
      wanted = false;
    };
  }, [filter, newest, connected]);

  const loadOlder = (): void => {
    const oldest = loaded.entries.at(-1);
    if (oldest === undefined || loaded.complete) return;
    void pageOf(filter, oldest.row).then((page) =>
      setLoaded((before) =>
        before.entries.at(-1)?.row === oldest.row
          ? { ...page, entries: [...before.entries, ...page.entries] }
          : before,
      ),
    );
  };
  return { loaded, loadOlder };
}

function joined(page: Loaded, before: Loaded): Loaded {
  const oldest = page.entries.at(-1)?.row ?? 0;
  const older = before.filter === page.filter ? before.entries.filter((entry) => entry.row < oldest) : [];
  if (older.length === 0) return page;
  return { ...page, entries: [...page.entries, ...older], complete: before.complete };
}

async function pageOf(filter: JournalFilter, before: number | null): Promise<Loaded> {
  const result = await command('journal.page', {
    before,
    limit: PAGE,
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(filter.signal === null ? {} : { signal: filter.signal }),
    ...(filter.spread === null ? {} : { spread: filter.spread }),
    ...(filter.text === '' ? {} : { text: filter.text }),
  });
  if (!result.ok) return { ...NOTHING, filter, error: result.error.message };
  const { entries, total } = result.value;
  return { filter, entries, total, error: null, complete: entries.length < PAGE };
}
