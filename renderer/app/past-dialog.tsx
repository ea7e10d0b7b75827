import { useEffect, type ReactElement } from 'react';
import { useBacktest } from '../state/backtest.ts';
import { loadPast } from '../state/backtest-asked.ts';
import { command } from '../state/host.ts';
import { useAsked } from '../state/use-asked.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { PastTables } from './past-tables.tsx';

/** What of the past is there, what is missing, which times look moved; and the SQL Server that is connected. */
export function PastDialog(): ReactElement {
  const past = useBacktest((state) => state.past);
  const problem = useBacktest((state) => state.pastProblem);
  useEffect(() => void loadPast(), []);
  return (
    <Dialog labelledBy="past-title" className="dialog widest" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="past-title">History</h2>
        <p>
          Judged against the calendar; nothing is repaired and nothing guessed. kavach history coverage --days
          lists every day that is not as it should be.
        </p>
      </div>
      <div className="sect inset-focus past" tabIndex={0} role="group" aria-label="Coverage">
        {problem !== null && (
          <p className="failed selectable" role="alert">
            {problem}
          </p>
        )}
        {past === null ? <p className="cap">Reading history.db.</p> : <PastTables past={past} />}
        {past !== null && <Server words={past.sqlServer} />}
      </div>
      <div className="dfoot">
        <span className="cap selectable ell">{past?.file}</span>
        <button type="button" className="btn lg" data-first onClick={closeDialog}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}

function Server({ words }: { readonly words: string | null }): ReactElement {
  const asked = useAsked();
  const lines = useBacktest((state) => state.serverLines);
  const test = (): void => {
    void asked.ask('test', async () => {
      useBacktest.setState({ serverLines: [] });
      const result = await command('history.test', {});
      if (result.ok) useBacktest.setState({ serverLines: result.value.lines });
      return result.ok ? null : result.error.message;
    });
  };
  return (
    <>
      <h3>SQL Server</h3>
      <div className="row">
        <span className="t2">
          {words ?? 'None is connected. kavach history connect, in a shell, keeps where it is and tries it.'}
        </span>
        {words !== null && (
          <button type="button" className="btn sm" aria-disabled={asked.waiting !== null} onClick={test}>
            {asked.waiting === null ? 'Test the connection' : 'Testing…'}
          </button>
        )}
      </div>
      {asked.refusal !== null && (
        <p className="failed selectable" role="alert">
          {asked.refusal}
        </p>
      )}
      <div role="status">
        {lines.length > 0 && (
          <ul className="selectable">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
