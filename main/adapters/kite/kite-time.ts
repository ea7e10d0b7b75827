import {
  istInstant,
  parseTradingDate,
  timeOfDay,
  type Instant,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  MS_PER_SECOND,
} from '../../../shared/units/index.ts';

const TEXT = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;

/**
 * Kite's `2026-08-18 09:15:02`, which is Indian time whatever zone the host lives in (the SDK reads it in the host's:
 * brokers.md A7). Null where it is not written so.
 */
export function kiteInstant(text: string | null): Instant | null {
  const match = TEXT.exec(text ?? '');
  const date = parseTradingDate(match?.[1] ?? '');
  if (match === null || !date.ok) return null;
  const [hours, minutes, seconds] = [match[2], match[3], match[4]].map(Number) as [number, number, number];
  return istInstant(
    date.value,
    timeOfDay(hours * MS_PER_HOUR + minutes * MS_PER_MINUTE + seconds * MS_PER_SECOND),
  );
}
