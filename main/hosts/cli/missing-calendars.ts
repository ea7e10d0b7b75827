import type { ReplayTapeResult } from '../../terminal/replay-tape.ts';

/** Lines for a person: where a run's own calendar is gone, a difference may be no more than that. */
export function missingCalendarLines({
  missingCalendars,
}: Pick<ReplayTapeResult, 'missingCalendars'>): string {
  const lines = missingCalendars.map(
    ({ run, name, asOf, hash }) =>
      `Run ${run} was recorded under the calendar "${name}" as of ${asOf} (${hash.slice(0, 12)}), which is neither in ` +
      'this data folder nor built in: it was replayed under the built-in one, and may come out differently because of that.\n',
  );
  return lines.join('');
}
