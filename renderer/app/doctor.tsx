import type { ReactElement } from 'react';
import { DOCTOR_CHECKS, type DoctorSlice } from '../../shared/contract/index.ts';
import { runAction } from '../state/actions.ts';
import { checkCount, rerunnable } from '../state/checks.ts';
import { useSlice } from '../state/replica.ts';
import { goTo, openDialog } from '../state/ui-store.ts';
import { Waiting } from '../ui/waiting.tsx';
import { Checks } from './doctor-checks.tsx';
import { DrillLine } from './drill-line.tsx';

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
        {doctor === null ? <Waiting what="the checks" /> : <span className="cap">{checkCount(doctor)}</span>}
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
