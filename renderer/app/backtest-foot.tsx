import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { useBacktest } from '../state/backtest.ts';
import { FIRST_FORM } from '../state/backtest-form.ts';
import { formErrors } from '../state/backtest-wish.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { keyHere } from '../ui/keys.ts';

/** Reset and Run; why nothing was begun stands above them. */
export function RunFoot(): ReactElement {
  const refusal = useBacktest((state) => state.refusal);
  const isAsking = useBacktest((state) => state.isAsking);
  const wrong = useBacktest(({ tried, form }) => (tried ? Object.keys(formErrors(form)).length : 0));
  const isRunning = (useSlice('backtest')?.running ?? null) !== null;
  const connected = useReplica((replica) => replica.connected);
  const why = !connected
    ? 'Kavach is not answering'
    : isRunning
      ? 'One is under way: Esc cancels it'
      : undefined;
  const words = wrong > 0 ? `${wrong} ${wrong === 1 ? 'field' : 'fields'} above cannot be read.` : refusal;
  return (
    <div className="runfoot">
      {words !== null && (
        <p className="failed selectable" role="alert">
          {words}
        </p>
      )}
      {isAsking && (
        <p className="cap" role="status">
          Asking what history there is.
        </p>
      )}
      <button
        type="button"
        className="btn"
        onClick={() => useBacktest.setState({ form: FIRST_FORM, tried: false, refusal: null })}
      >
        Reset
      </button>
      <button
        type="button"
        className="btn primary"
        aria-disabled={why !== undefined}
        title={why}
        onClick={() => runAction('backtest.run')}
      >
        Run <kbd className="hide-n">{keyHere('backtest.run')}</kbd>
      </button>
    </div>
  );
}
