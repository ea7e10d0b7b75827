import { DOCTOR_CHECKS, type DoctorCheck, type LiveSwitch } from '../../../shared/contract/index.ts';

/** What stands in the way of ending a halt; empty when nothing does. */
export function whyNoReset(checks: readonly DoctorCheck[]): readonly string[] {
  return checks
    .filter(({ id, state }) => DOCTOR_CHECKS[id].resets && state === 'failed')
    .map(({ label, value, detail }) => `${label}: ${detail === '' ? value : detail}`);
}

/**
 * What stands in the way of arming Live. What the terminal knows must have been measured; what the machine measures
 * on its thread must not have failed.
 */
export function whyNoArming(checks: readonly DoctorCheck[]): LiveSwitch['needs'] {
  return checks.filter(standsAgainstArming).map(({ id, label, detail, remedy }) => ({
    code: id,
    text: `${label}: ${detail}.`,
    remedy: remedy ?? 'Wait until it is measured.',
  }));
}

function standsAgainstArming({ id, state }: DoctorCheck): boolean {
  const { arms, by } = DOCTOR_CHECKS[id];
  return arms && (state === 'failed' || (by === 'terminal' && state === 'waiting'));
}
