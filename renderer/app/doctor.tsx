import type { ReactElement } from 'react';
import { DOCTOR_CHECKS, type CheckId, type DoctorCheck, type DoctorSlice } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { runAction } from '../state/actions.ts';
import { checkCount, rerunnable } from '../state/checks.ts';
import { useAge } from '../state/clock.ts';
import { ageWords } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';
import { goTo, openDialog } from '../state/ui-store.ts';
import { Waiting } from '../ui/waiting.tsx';
import { DrillLine } from './drill-line.tsx';
import { CHECK_LOOK, CheckGlyph } from './check-glyph.tsx';

/** Everything that is checked, as it stands now: the terminal's own at every moment, the machine's when they are run. */
export function Doctor(): ReactElement {
  const doctor = useSlice('doctor');
  const session = useSlice('session');
  const mode = session?.mode ?? null;
  return (
    <section className="panel" data-setup="finish" aria-labelledby="doctor-title" tabIndex={-1}>
      <div className="phead">
        <h2 id="doctor-title">Doctor</h2>
        <span className="grow" />
        {doctor === null ? (
          <Waiting what="the checks" />
        ) : (
          <span className="cap">{checkCount(doctor)}</span>
        )}
      </div>
      <Checks doctor={doctor} />
      <div className="setup-foot">
        <RunAgain doctor={doctor} />
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

function Checks({ doctor }: { readonly doctor: DoctorSlice | null }): ReactElement {
  if (doctor === null) return <div className="empty">{UNKNOWN}</div>;
  const { checks, running } = doctor;
  if (checks.length === 0) {
    return (
      <div className="empty">
        <b>Nothing to check</b>
        <span>The checks have not come yet.</span>
      </div>
    );
  }
  return (
    <ul className="doctor scroll selectable inset-focus" tabIndex={0} aria-label="Checks">
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} running={running} />
      ))}
    </ul>
  );
}

/** What is looked at again and again needs no age; a younger one says nothing. */
const AGE_SHOWN_MS = 5_000;

interface CheckLineProps {
  readonly check: DoctorCheck;
  readonly running: CheckId | null;
}

function CheckLine({ check, running }: CheckLineProps): ReactElement {
  const { id, label, state, value, detail, remedy, at } = check;
  const age = useAge(at);
  const isRunning = running === id;
  const old = age !== null && age >= AGE_SHOWN_MS ? ` · ${ageWords(age)} ago` : '';
  return (
    <li className={CHECK_LOOK[isRunning ? 'waiting' : state]} aria-busy={isRunning}>
      <CheckGlyph state={isRunning ? 'waiting' : state} />
      <b title={DOCTOR_CHECKS[id].looksAt}>{label}</b>
      <span className="w">{isRunning ? 'looking…' : value}</span>
      <span className="s">
        {detail}
        {remedy !== null && <span className="t2"> · {remedy}</span>}
        {!isRunning && old}
      </span>
    </li>
  );
}

/** Has the machine's checks made anew; the terminal's own need no asking. */
function RunAgain({ doctor }: { readonly doctor: DoctorSlice | null }): ReactElement | null {
  if (doctor === null || !rerunnable(doctor)) return null;
  const { running } = doctor;
  return (
    <button
      type="button"
      className="btn"
      aria-disabled={running !== null}
      title={running === null ? undefined : `Looking at: ${DOCTOR_CHECKS[running].label}`}
      onClick={() => running === null && runAction('doctor.run')}
    >
      <span aria-live="polite">{running === null ? 'Run again' : 'Looking…'}</span>
    </button>
  );
}
