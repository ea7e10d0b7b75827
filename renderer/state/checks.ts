import type { PreflightSlice } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';

/** `8 of 10 passed, 12:00:50`; Demo has nothing to check. */
export function checkCount({ checks, at }: PreflightSlice): string {
  if (checks.length === 0) return 'nothing to check';
  const passed = checks.filter(({ state }) => state === 'passed').length;
  return `${passed} of ${checks.length} passed${at === null ? '' : `, ${formatClock(at)}`}`;
}
