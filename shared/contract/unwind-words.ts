import {
  formatAge,
  formatClock,
  formatDate,
  formatPrice,
  type Instant,
  type TradingDate,
} from '../units/index.ts';
import type { UnwindStep } from './unwind-list.ts';

/** `limit 53.20`, `trigger 142.00`, `no price was seen: read it in the broker’s app`. */
export function limitWords({ verb, price }: UnwindStep): string {
  if (verb === 'CANCEL') return `trigger ${formatPrice(price)}`;
  return price === null ? 'no price was seen: read it in the broker’s app' : `limit ${formatPrice(price)}`;
}

/** Where the limit comes from and how old it is: `ask of 12:00:51, 3 min old, breeze`; empty where it has no age. */
export function seenWords({ seen }: UnwindStep, now: Instant | null): string {
  if (seen === null) return '';
  const age = now === null ? 'age unknown' : `${formatAge(now - seen.at)} old`;
  return `${seen.kind} of ${formatClock(seen.at)}, ${age}, ${seen.source}`;
}

/** What is known of a list: its day, when the broker's book was last read, and the moment it is made. */
export interface UnwindMoment {
  readonly date: TradingDate;
  readonly readAt: Instant | null;
  readonly now: Instant | null;
}

/** The list as plain text, a line for each order to type, to be copied or read out. */
export function unwindText(steps: readonly UnwindStep[], { date, readAt, now }: UnwindMoment): string {
  const read = readAt === null ? 'the broker’s book was not read' : `broker’s book of ${formatClock(readAt)}`;
  return [
    `Kavach unwind list, ${formatDate(date)}, ${read}`,
    'In this order. No hedge is sold before every short is bought back.',
    ...steps.map((step, index) => `${index + 1}. ${stepWords(step, now)}`),
  ].join('\n');
}

function stepWords(step: UnwindStep, now: Instant | null): string {
  const { verb, symbol, quantity, product } = step;
  const what = verb === 'CANCEL' ? 'CANCEL the stop: buy' : verb;
  const seen = seenWords(step, now);
  return `${what} ${quantity} ${symbol} ${product}, ${limitWords(step)}${seen === '' ? '' : ` (${seen})`}`;
}
