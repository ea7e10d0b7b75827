import {
  DOCTOR_CHECKS,
  isMachineCheck,
  type DoctorCheck,
  type DoctorSlice,
} from '../../shared/contract/index.ts';
import { formatClock, type Instant } from '../../shared/units/index.ts';

/** `8 of 10 passed, 12:00:50`, of what applies here. */
export function checkCount({ checks, at }: Pick<DoctorSlice, 'checks' | 'at'>): string {
  const asked = checks.filter(({ state }) => state !== 'notApplicable');
  if (asked.length === 0) return 'nothing to check';
  const passed = asked.filter(({ state }) => state === 'passed').length;
  return `${passed} of ${asked.length} passed${at === null ? '' : `, ${formatClock(at)}`}`;
}

/** What the dialog that arms Live shows: all that arming asks the terminal, and of the machine what has failed. */
export function armingChecks(checks: readonly DoctorCheck[]): readonly DoctorCheck[] {
  return checks.filter(
    ({ id, state }) => DOCTOR_CHECKS[id].arms && (!isMachineCheck(id) || state === 'failed'),
  );
}

/** Whether there are checks that are made when asked. */
export function rerunnable({ checks }: DoctorSlice): boolean {
  return checks.some(({ id }) => isMachineCheck(id));
}

const OLD_MS = 10 * 60_000;

/** Whether the machine's checks are so old, or were never made, that arming should have them made anew. */
export function isOld({ checks, running }: DoctorSlice, now: Instant): boolean {
  if (running !== null) return false;
  return checks.some(({ id, at }) => isMachineCheck(id) && (at === null || now - at > OLD_MS));
}
