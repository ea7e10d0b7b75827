import type { ReactElement } from 'react';
import type { PreflightCheck } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { goTo, openDialog } from '../state/ui-store.ts';
import { Waiting } from '../ui/waiting.tsx';
import { CHECK_LOOK, CheckGlyph } from './check-glyph.tsx';

/** Everything that Live depends on, as it stands now; checked again by itself. */
export function Doctor(): ReactElement {
  const preflight = useSlice('preflight');
  const mode = useSlice('session')?.mode ?? null;
  return (
    <section className="panel" data-setup="finish" aria-labelledby="doctor-title" tabIndex={-1}>
      <div className="phead">
        <h2 id="doctor-title">Doctor</h2>
        <span className="grow" />
        {preflight === null ? (
          <Waiting what="the checks" />
        ) : (
          <span className="cap">{countOf(preflight.checks, preflight.at)}</span>
        )}
      </div>
      <Checks checks={preflight?.checks ?? null} />
      <div className="setup-foot">
        {mode !== 'demo' && (
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

/** `8 of 10 passed, 12:00:50`. */
export function countOf(checks: readonly PreflightCheck[], at: PreflightAt): string {
  if (checks.length === 0) return 'nothing to check';
  const passed = checks.filter(({ state }) => state === 'passed').length;
  return `${passed} of ${checks.length} passed${at === null ? '' : `, ${formatClock(at)}`}`;
}

type PreflightAt = Parameters<typeof formatClock>[0] | null;

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
