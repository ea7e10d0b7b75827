import type { ReactElement } from 'react';
import { exportJournal } from '../state/journal-export.ts';
import { useUi } from '../state/ui-store.ts';
import { UNKNOWN, groupIndian } from '../../shared/units/index.ts';
import { JournalFact } from './journal-fact.tsx';
import { JournalFilters } from './journal-filters.tsx';
import { JournalRows } from './journal-rows.tsx';
import { useEntry } from './use-entry.ts';
import { useJournalCounts } from './use-journal-counts.ts';
import { useJournal } from './use-journal.ts';

/** The whole journal: filters, rows, and one recorded fact in full. */
export function JournalPage(): ReactElement {
  const filter = useUi((ui) => ui.journalFilter);
  const { loaded, loadOlder, again } = useJournal(filter);
  const chosen = useUi((ui) => ui.journalRow) ?? loaded.entries[0]?.row ?? null;
  const counts = useJournalCounts();
  const entry = useEntry(chosen, loaded.filter === null ? null : loaded.entries);
  return (
    <div className="jr">
      <JournalFilters filter={filter} counts={counts} />
      <section className="panel" aria-label="Rows" data-scope="log">
        <div className="phead">
          <span className="cap">Newest first</span>
          <span className="grow" />
          {loaded.error !== null && loaded.entries.length > 0 && (
            <>
              <span className="failed ell" role="alert" title={loaded.error}>
                newer or older rows could not be read
              </span>
              <button type="button" className="btn sm" onClick={again}>
                Read again
              </button>
            </>
          )}
          <span className="cap">
            {loaded.filter === null
              ? `${UNKNOWN} of ${UNKNOWN} rows`
              : `${groupIndian(loaded.entries.length)} of ${groupIndian(loaded.total)} rows`}
          </span>
          <button type="button" className="btn sm" onClick={() => void exportJournal(filter)}>
            Export CSV
          </button>
        </div>
        <JournalRows
          entries={loaded.entries}
          chosen={chosen}
          complete={loaded.complete}
          error={loaded.error}
          waiting={loaded.filter !== filter && loaded.entries.length === 0}
          onEnd={loadOlder}
          onAgain={again}
        />
      </section>
      <JournalFact row={chosen} entry={entry} />
    </div>
  );
}
