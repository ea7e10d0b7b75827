import type { ReactElement } from 'react';
import type { PastView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatDay, groupIndian } from '../../shared/units/index.ts';
import { changeForm, marketOf, useBacktest } from '../state/backtest.ts';
import { loadPast } from '../state/backtest-asked.ts';
import { showPast } from '../state/past-form.ts';
import { Awaited } from '../ui/waiting.tsx';

/** The choice that stands for the SQL Server beside the vendors; no vendor has such a name. */
const SERVER = '\n';

/** Which history is run over, how far it reaches and what it lacks; opened, all of it and how more comes in. */
export function HistoryBox(): ReactElement {
  const past = useBacktest((state) => state.past);
  const problem = useBacktest((state) => state.pastProblem);
  const form = useBacktest((state) => state.form);
  const chosen = marketOf({ form, past });
  return (
    <div className="field">
      <label htmlFor="bt-history">History</label>
      <div className="row">
        <div className={`input grow${chosen === null ? ' ro' : ''}`}>
          {past === null || chosen === null ? (
            <span id="bt-history">{past === null ? UNKNOWN : 'none yet'}</span>
          ) : (
            <MarketChoice past={past} value={chosen.store === 'sqlserver' ? SERVER : chosen.vendor} />
          )}
        </div>
        <button type="button" className="btn" onClick={() => showPast('there')}>
          Open
        </button>
      </div>
      {past === null && problem === null && <Awaited what="the history" />}
      {problem !== null && (
        <div className="notread" role="alert">
          <p className="failed selectable">{`The history could not be read: ${problem}`}</p>
          <button type="button" className="btn sm" onClick={() => void loadPast()}>
            Read again
          </button>
        </div>
      )}
      {past !== null && chosen !== null && (
        <p className="cap">
          {chosen.store === 'sqlserver'
            ? 'Read as it stands; a doubtful row ends the run.'
            : reach(past, chosen.vendor)}
        </p>
      )}
    </div>
  );
}

function MarketChoice({ past, value }: { readonly past: PastView; readonly value: string }): ReactElement {
  const holes = past.markets.find(({ vendor }) => vendor === value)?.holes ?? null;
  return (
    <>
      <select
        id="bt-history"
        value={value}
        onChange={({ target }) =>
          changeForm(
            target.value === SERVER ? { store: 'sqlserver' } : { store: 'local', vendor: target.value },
          )
        }
      >
        {past.markets.map(({ vendor }) => (
          <option key={vendor} value={vendor}>
            {vendor}
          </option>
        ))}
        {past.sqlServer !== null && <option value={SERVER}>your SQL Server</option>}
      </select>
      {holes !== null && <span className={holes === 0 ? 'u' : 'warned'}>{holeWords(holes)}</span>}
    </>
  );
}

function reach(past: PastView, chosen: string): string {
  const market = past.markets.find(({ vendor }) => vendor === chosen);
  if (market === undefined) return '';
  return `${market.minutes} min, ${formatDay(market.from)} to ${formatDay(market.to)}`;
}

function holeWords(holes: number): string {
  return `${groupIndian(holes)} ${holes === 1 ? 'hole' : 'holes'}`;
}
