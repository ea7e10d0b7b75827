import type { ReactElement } from 'react';
import { SIGNAL_IDS } from '../../shared/contract/index.ts';
import { changeForm, useBacktest } from '../state/backtest.ts';
import { formErrors, type FormErrors } from '../state/backtest-wish.ts';
import { EarlierRuns } from './backtest-earlier.tsx';
import { TypedParameter } from './backtest-field.tsx';
import { HistoryBox } from './backtest-history.tsx';
import { Charges, Rules } from './backtest-rules.tsx';
import { RunFoot } from './backtest-foot.tsx';

const NO_ERRORS: FormErrors = {};

/** What a run is asked for, the runs before it, and the button that begins one. */
export function Parameters(): ReactElement {
  const form = useBacktest((state) => state.form);
  const tried = useBacktest((state) => state.tried);
  const errors = tried ? formErrors(form) : NO_ERRORS;
  return (
    <section className="panel" aria-label="Parameters">
      <div className="phead">
        <h2>Parameters</h2>
        <span className="grow" />
        <span className="cap">lot size by date</span>
      </div>
      <div className="form scroll">
        <div className="pair">
          <TypedParameter name="from" label="From" hint="first day" errors={errors} />
          <TypedParameter name="to" label="To" hint="last day" errors={errors} />
        </div>
        <SignalChips error={errors.signals ?? null} />
        <Rules />
        <div className="pair">
          <TypedParameter name="lots" label="Lots per trade" unit="lots" errors={errors} />
          <TypedParameter name="hedge" label="Hedge distance" unit="pts" errors={errors} />
        </div>
        <div className="pair">
          <TypedParameter name="limit" label="Daily loss limit" unit="₹" hint="none" errors={errors} />
          <TypedParameter name="capital" label="Capital" unit="₹" errors={errors} />
        </div>
        <div className="pair">
          <TypedParameter name="slippage" label="Slippage" unit="pts/leg" errors={errors} />
          <TypedParameter name="age" label="Price age, most" unit="min" errors={errors} />
        </div>
        <div className="pair">
          <Charges />
          <TypedParameter name="squareOff" label="Square-off" errors={errors} />
        </div>
        <HistoryBox />
      </div>
      <EarlierRuns />
      <RunFoot />
    </section>
  );
}

function SignalChips({ error }: { readonly error: string | null }): ReactElement {
  const enabled = useBacktest(({ form }) => form.enabled);
  return (
    <div className="field" role="group" aria-label="Signals" id="bt-signals" tabIndex={-1}>
      <span className="flabel">Signals</span>
      <div className="chips">
        {SIGNAL_IDS.map((id) => (
          <button
            key={id}
            type="button"
            className={enabled[id] ? '' : 'off'}
            aria-pressed={enabled[id]}
            onClick={() => changeForm({ enabled: { ...enabled, [id]: !enabled[id] } })}
          >
            {id}
          </button>
        ))}
      </div>
      {error !== null && <p className="wrong">{error}</p>}
    </div>
  );
}
