import type { Nominal } from './nominal.ts';
import { err, ok, type Result } from './result.ts';

/** A time on the clocks of India: whole milliseconds since midnight, 0 to 86,399,999. */
export type TimeOfDay = Nominal<number, 'TimeOfDay'>;

export const MS_PER_SECOND = 1_000;
export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;

/** Checked; throws outside one day. */
export function timeOfDay(ms: number): TimeOfDay {
  if (!Number.isSafeInteger(ms) || ms < 0 || ms >= MS_PER_DAY) throw new Error(`not a time of day: ${ms}`);
  return ms as TimeOfDay;
}

const CLOCK_TEXT = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** Reads "15:15" or "15:15:30". */
export function clockFromText(text: string): Result<TimeOfDay, 'NOT_A_TIME'> {
  const match = CLOCK_TEXT.exec(text);
  if (match === null) return err('NOT_A_TIME');
  const [, h = '0', m = '0', s = '0'] = match;
  return ok(timeOfDay(Number(h) * MS_PER_HOUR + Number(m) * MS_PER_MINUTE + Number(s) * MS_PER_SECOND));
}

/** As clockFromText, for constants: throws. */
export function clock(text: string): TimeOfDay {
  const read = clockFromText(text);
  if (!read.ok) throw new Error(`not a clock time: ${text}`);
  return read.value;
}
