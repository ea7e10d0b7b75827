import type { AlertEvent, Telling } from '../../shared/contract/index.ts';

/** A tone of the alert's sound: its pitch, when it begins and how long it lasts. */
export interface Tone {
  readonly hz: number;
  readonly atMs: number;
  readonly forMs: number;
}

/** Tones of one length one after another, with a breath between them. */
const row = (forMs: number, ...pitches: readonly number[]): readonly Tone[] =>
  pitches.map((hz, place) => ({ hz, atMs: place * (forMs + 40), forMs }));

/** Told apart by direction, number and pitch, so that nobody has to look to know which it was. */
const TONES: Readonly<Record<AlertEvent, readonly Tone[]>> = {
  // Upwards: something began, something was done.
  fired: row(110, 660, 880),
  filled: row(110, 523, 659, 784),
  // Downwards: something was refused.
  rejected: row(160, 440, 311),
  stale: row(90, 392, 392),
  limit: row(140, 587, 494, 587),
  token: row(120, 494, 494, 494),
  // Long and low against high, for what must not be missed.
  halt: row(260, 880, 440, 880, 440),
  stopping: row(200, 988, 988, 494, 988, 988, 494),
  other: row(120, 587),
};

/** The sound of a telling; what is told again is the same sound, twice over. */
export function tonesOf({ event, times }: Pick<Telling, 'event' | 'times'>): readonly Tone[] {
  const once = TONES[event];
  if (times === 1) return once;
  const last = once.at(-1);
  const length = last === undefined ? 0 : last.atMs + last.forMs + 200;
  return [...once, ...once.map((tone) => ({ ...tone, atMs: tone.atMs + length }))];
}
