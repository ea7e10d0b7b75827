import type { Nominal } from './nominal.ts';

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

/** Reads "15:15" or "15:15:30"; throws on anything else: for constants, settings are checked before. */
export function clock(text: string): TimeOfDay {
  const match = CLOCK_TEXT.exec(text);
  if (match === null) throw new Error(`not a clock time: ${text}`);
  const [, h = '0', m = '0', s = '0'] = match;
  return timeOfDay(Number(h) * MS_PER_HOUR + Number(m) * MS_PER_MINUTE + Number(s) * MS_PER_SECOND);
}
