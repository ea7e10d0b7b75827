import type { ReactElement } from 'react';
import type { PreflightCheck } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { checkCount } from '../state/checks.ts';
import { useSlice } from '../state/replica.ts';
import { goTo, openDialog } from '../state/ui-store.ts';
import { Waiting } from '../ui/waiting.tsx';
import { DrillLine } from './drill-line.tsx';
import { CHECK_LOOK, CheckGlyph } from './check-glyph.tsx';

/** Everything that Live depends on, as it stands now; checked again by itself. */
export function Doctor(): ReactElement {
  const preflight = useSlice('preflight');
  const session = useSlice('session');
  const mode = session?.mode ?? null;
  return (
    <section className="panel" data-setup="finish" aria-labelledby="doctor-title" tabIndex={-1}>
      <div className="phead">
        <h2 id="doctor-title">Doctor</h2>
        <span className="grow" />
        {preflight === null ? (
          <Waiting what="the checks" />
        ) : (
          <span className="cap">{checkCount(preflight)}</span>
        )}
      </div>
      <Checks checks={preflight?.checks ?? null} />
      <div className="setup-foot">
        <DrillLine />
      </div>
      <div className="setup-foot">
        {mode !== 'demo' && session?.live.armed === false && (
          <button type="button" className="btn" onClick={() => openDialog('live')}>
            Arm Live…
          </button>
        )}
        <span className="grow" />
        <button type="button" className="btn primary" data-entry onClick={() => goTo('terminal')}>
          {mode === 'paper' ? 'Start in Paper' : 'Go to the terminal'}
        </button>
      </div>
    </section>
  );
}

function Checks({ checks }: { readonly checks: readonly PreflightCheck[] | null }): ReactElement {
  if (checks === null) return <div className="empty">{UNKNOWN}</div>;
  if (checks.length === 0) {
    return (
      <div className="empty">
        <b>Demo has nothing to check</b>
        <span>Logins, address, clock, contracts and funds are checked here in Paper.</span>
      </div>
    );
  }
  return (
    <ul className="doctor scroll selectable inset-focus" tabIndex={0} aria-label="Checks">
      {checks.map(({ id, label, state, value, detail, remedy }) => (
        <li key={id} className={CHECK_LOOK[state]}>
          <CheckGlyph state={state} />
          <b>{label}</b>
          <span className="w">{value}</span>
          <span className="s">
            {detail}
            {remedy !== null && <span className="t2"> · {remedy}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
