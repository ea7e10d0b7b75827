import {
  DOCTOR_CHECKS,
  type CheckId,
  type DoctorCheck,
  type LinkView,
} from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { Finding } from '../../ports/doctor.ts';

export function passed(value: string, detail: string): Finding {
  return { state: 'passed', value, detail, remedy: null };
}

export function warning(value: string, detail: string, remedy: string | null): Finding {
  return { state: 'warning', value, detail, remedy };
}

export function failed(value: string, detail: string, remedy: string | null): Finding {
  return { state: 'failed', value, detail, remedy };
}

/** Not measured yet. */
export function waiting(value: string, detail: string): Finding {
  return { state: 'waiting', value, detail, remedy: null };
}

/** There is nothing to look at; `why` says it. */
export function notApplicable(why: string): Finding {
  return { state: 'notApplicable', value: 'not applicable', detail: why, remedy: null };
}

/** What a rung of the health ladder says. */
export function ofLink(view: LinkView | undefined): Finding {
  if (view === undefined) return waiting('starting', 'not started yet');
  const { state, detail, at } = view;
  if (state === 'ok') return { ...passed('ok', detail), at };
  if (state === 'connecting') return { ...waiting('connecting', detail), at };
  return { ...failed(state, detail, 'See health.'), at };
}

/** A finding under its name; what says nothing of its time was seen now. */
export function checkOf(id: CheckId, finding: Finding, now: Instant): DoctorCheck {
  const { state, value, detail, remedy, at = now } = finding;
  return { id, label: DOCTOR_CHECKS[id].label, state, value, detail, remedy, at };
}
