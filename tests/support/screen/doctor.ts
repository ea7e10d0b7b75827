import {
  DOCTOR_CHECKS,
  type CheckId,
  type DoctorCheck,
  type Slices,
} from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { NOW } from './session.ts';

/** When the example's machine was looked at: two minutes before. */
const LOOKED_AT = instant(NOW - 125_000);

function machine(id: CheckId, state: DoctorCheck['state'], value: string, detail: string): DoctorCheck {
  const remedy = state === 'warning' ? 'Import what is missing.' : null;
  return { id, label: DOCTOR_CHECKS[id].label, state, value, detail, remedy, at: LOOKED_AT };
}

/** What the example's machine was found to be. */
export const MACHINE_CHECKS: readonly DoctorCheck[] = [
  machine('journalChain', 'passed', '1,284 rows', 'whole: paper 1,102, live 182'),
  machine('history', 'warning', '2 gaps', 'Breeze 15 min: 398 whole, 0 partial, 2 missing'),
  machine('sqlServer', 'notApplicable', 'not applicable', 'none is connected'),
  machine('keyring', 'warning', 'a file', 'keys.json in the data folder, for its owner alone, not encrypted'),
  machine('roundTrip', 'passed', 'in and out', 'entered, stopped and flat on a simulated day'),
];

/** Begins at the command, looks at one thing, and then is done: slow enough to be seen, fast enough for a test. */
export function answerDoctor(now: Slices['doctor'], push: (slices: Partial<Slices>) => void): unknown {
  push({ doctor: { ...now, running: 'journalChain' } });
  const checks = now.checks.map((check) =>
    DOCTOR_CHECKS[check.id].by === 'machine' ? { ...check, at: NOW } : check,
  );
  setTimeout(() => push({ doctor: { ...now, checks, running: null } }), 700);
  return { ok: true, value: {} };
}
