import { useEffect, type ReactElement } from 'react';
import { useBacktest } from '../state/backtest.ts';
import { loadRuns } from '../state/backtest-asked.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ComparedRuns } from './compared-runs.tsx';
import { RunTable } from './run-table.tsx';

/** Every kept run: one can be shown, and another laid beside it. */
export function RunsDialog(): ReactElement {
  const runs = useBacktest((state) => state.runs);
  const compared = useBacktest((state) => state.compared);
  useEffect(() => {
    void loadRuns();
    return () => useBacktest.setState({ compared: null });
  }, []);
  return (
    <Dialog labelledBy="runs-title" className="dialog widest" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="runs-title">{compared === null ? 'Earlier runs' : 'Two runs side by side'}</h2>
        <p>
          {compared === null
            ? 'Kept in history.db of the data folder; kavach backtest list, show and compare read the same.'
            : compared.notes.join(' ')}
        </p>
      </div>
      <div className="sect inset-focus" tabIndex={0} role="group" aria-label="Runs">
        {compared !== null ? <ComparedRuns compared={compared} /> : <RunTable runs={runs} />}
      </div>
      <div className="dfoot">
        {compared !== null && (
          <button type="button" className="btn lg" onClick={() => useBacktest.setState({ compared: null })}>
            Back to the list
          </button>
        )}
        <button type="button" className="btn lg" data-first onClick={closeDialog}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}
