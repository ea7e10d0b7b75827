import type { ReactElement } from 'react';
import {
  DOCTOR_CHECKS,
  type CheckId,
  type DoctorCheck,
  type DoctorSlice,
} from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { useAge } from '../state/clock.ts';
import { ageWords } from '../state/freshness.ts';
import { CHECK_LOOK, CheckGlyph } from './check-glyph.tsx';

/** A line for each check: its state, what was seen, what to do, and its age where it is no longer of this moment. */
export function Checks({ doctor }: { readonly doctor: DoctorSlice | null }): ReactElement {
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
