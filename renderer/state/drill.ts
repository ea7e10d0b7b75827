import type { DrillResult } from '../../shared/contract/index.ts';
import { formatClock, formatDate, istDate } from '../../shared/units/index.ts';

/** `last 27 Nov, flat in 0.8 s`; a drill that failed says so. */
export function drillWords(last: DrillResult): string {
  const day = formatDate(istDate(last.at)).slice(4);
  if (!last.passed) return `last ${day}, FAILED`;
  return `last ${day}, flat in ${secondsWords(last.flatMs)}`;
}

/** The same with the time of day, for the place where it is run. */
export function drillHeadline(last: DrillResult): string {
  const when = `${formatDate(istDate(last.at))} ${formatClock(last.at)}`;
  const flat = last.flatMs === null ? 'not flat' : `flat in ${secondsWords(last.flatMs)}`;
  const failed = last.steps.filter(({ ok }) => !ok).length;
  const steps = failed === 0 ? 'every step passed' : `${failed} of ${last.steps.length} steps failed`;
  return `Last drill ${when}: ${flat}, ${steps}`;
}

function secondsWords(ms: number | null): string {
  return ms === null ? 'an unknown time' : `${(ms / 1_000).toFixed(1)} s`;
}
