import { useEffect, type ReactElement } from 'react';
import { useBacktest } from '../state/backtest.ts';
import { loadPast } from '../state/backtest-asked.ts';
import { usePast, type PastTab } from '../state/past-form.ts';
import { useSlice } from '../state/replica.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { tabPanelId, Tabs } from '../ui/tabs.tsx';
import { ImportTab } from './past-import.tsx';
import { ServerTab } from './past-server.tsx';
import { PastTables } from './past-tables.tsx';

const TABS = [
  { name: 'there', label: 'What is there' },
  { name: 'import', label: 'Bring in' },
  { name: 'server', label: 'SQL Server' },
] as const;

const WORDS: Readonly<Record<PastTab, string>> = {
  there:
    'Judged against the calendar; nothing is repaired and nothing guessed. kavach history coverage --days lists every day that is not as it should be.',
  import:
    'Each file or series comes in whole or not at all; what is there already is counted and passed over.',
  server: 'Your own database is only read: db_datareader is enough.',
};

/** The past: what is there and what is missing, how more comes in, and the user's SQL Server. */
export function PastDialog(): ReactElement {
  const file = useBacktest((state) => state.past?.file);
  const tab = usePast((state) => state.tab);
  const imports = useSlice('imports');
  const happened = `import ${imports?.ended?.number ?? 0}, server ${imports?.server?.state ?? 'untried'}`;
  // What has come in, and whether a server is known, stands in the coverage.
  useEffect(() => {
    if (happened !== '') void loadPast();
  }, [happened]);
  return (
    <Dialog labelledBy="past-title" className="dialog widest" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="past-title">History</h2>
        <p>{WORDS[tab]}</p>
      </div>
      <div className="pasttabs" ref={focusChosen}>
        <Tabs label="History" tabs={TABS} value={tab} onChoose={(name) => usePast.setState({ tab: name })} />
      </div>
      <div
        className="sect inset-focus past"
        tabIndex={tab === 'there' ? 0 : undefined}
        role="tabpanel"
        id={tabPanelId(tab)}
        aria-labelledby={`tab-${tab}`}
      >
        {tab === 'there' && <Coverage />}
        {tab === 'import' && <ImportTab />}
        {tab === 'server' && <ServerTab />}
      </div>
      <div className="dfoot">
        <span className="cap selectable ell">{file}</span>
        <button type="button" className="btn lg" onClick={closeDialog}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

/** The chosen tab has the focus first: the dialog looks for the mark when it opens. */
function focusChosen(box: HTMLElement | null): void {
  box?.querySelector('[aria-selected=true]')?.setAttribute('data-first', '');
}

function Coverage(): ReactElement {
  const past = useBacktest((state) => state.past);
  const problem = useBacktest((state) => state.pastProblem);
  return (
    <>
      {problem !== null && (
        <p className="failed selectable" role="alert">
          {problem}
        </p>
      )}
      {past === null ? <p className="cap">Reading history.db.</p> : <PastTables past={past} />}
    </>
  );
}
