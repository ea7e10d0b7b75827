import { istTime, type Instant } from '../../../shared/units/index.ts';
import type { Verdict } from './probe.ts';

/** What a silence is taken for. */
export const SILENCE_WORDS: Readonly<Record<Verdict, string>> = {
  moves: " while Breeze's option chain moves: the stream is connected anew",
  silent: ', and its calls do not answer either: the stream is connected anew',
  still: '; its option chain stands still too: the market may be halted',
  unknown: '',
};

/** 09:15:04, in India. */
export function clockText(at: Instant): string {
  const seconds = Math.floor(istTime(at) / 1_000);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(seconds / 3_600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}
