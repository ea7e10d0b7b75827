import type { ReactElement } from 'react';
import { formatDay, groupIndian } from '../../shared/units/index.ts';
import { changeForm, useBacktest, vendorOf } from '../state/backtest.ts';
import { openDialog } from '../state/ui-store.ts';

/** Which history is run over, how far it reaches and what it lacks; opened, the whole coverage. */
export function HistoryBox(): ReactElement {
  const past = useBacktest((state) => state.past);
  const problem = useBacktest((state) => state.pastProblem);
  const form = useBacktest((state) => state.form);
  const vendor = vendorOf({ form, past });
  const market = past?.markets.find((each) => each.vendor === vendor) ?? null;
  return (
    <div className="field">
      <label htmlFor="bt-history">History</label>
      <div className="row">
        <div className={`input grow${market === null ? ' ro' : ''}`}>
          {market === null ? (
            <span id="bt-history">{problem ?? (past === null ? '–' : 'none yet')}</span>
          ) : (
            <select
              id="bt-history"
              value={market.vendor}
              onChange={(event) => changeForm({ vendor: event.target.value })}
            >
              {past?.markets.map((each) => (
                <option key={each.vendor} value={each.vendor}>
                  {each.vendor}
                </option>
              ))}
            </select>
          )}
          {market !== null && (
            <span className={market.holes === 0 ? 'u' : 'warned'}>{holeWords(market.holes)}</span>
          )}
        </div>
        <button type="button" className="btn" onClick={() => openDialog('past')}>
          Open
        </button>
      </div>
      {market !== null && (
        <p className="cap">
          {market.minutes} min, {formatDay(market.from)} to {formatDay(market.to)}
        </p>
      )}
    </div>
  );
}

function holeWords(holes: number): string {
  return `${groupIndian(holes)} ${holes === 1 ? 'hole' : 'holes'}`;
}
