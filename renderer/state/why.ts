import type {
  Condition,
  Evaluation,
  KnownEvaluations,
  SignalExplanation,
  SignalId,
} from '../../shared/contract/index.ts';
import {
  after,
  clock,
  formatClock,
  formatDate,
  istDate,
  istInstant,
  MS_PER_HOUR,
  type Instant,
} from '../../shared/units/index.ts';
import { wordsOf } from './conditions.ts';
import type { ChartMinutes } from './ui-store.ts';

const OPEN = clock('09:15');
const LAST_HOUR = clock('15:15');

/** The strategy's hour that a bar of the chart lies in; of a whole day its last one. */
export function hourOf(start: Instant, minutes: ChartMinutes): Instant {
  const date = istDate(start);
  if (minutes === 1440) return istInstant(date, LAST_HOUR);
  const open = istInstant(date, OPEN);
  return after(open, Math.floor((start - open) / MS_PER_HOUR) * MS_PER_HOUR);
}

/** `Mon 16 Nov 11:15`: when the hour closes; the short last one closes with the day. */
export function closeWords(hour: Instant): string {
  const day = formatDate(istDate(hour));
  if (hour === istInstant(istDate(hour), LAST_HOUR)) return `${day}, the day’s last bar`;
  return `${day} ${formatClock(after(hour, MS_PER_HOUR)).slice(0, 5)}`;
}

/** Why a signal fired or did not fire at the close of an hour. */
export interface BarAnswer {
  /** One or two sentences. */
  readonly text: string;
  /** Its conditions as they were then; null where none were looked at. */
  readonly explanation: SignalExplanation | null;
}

/** The answer for one signal at one hour; `known` is everything that is known of its week. */
export function answerFor(signal: SignalId, hour: Instant, known: KnownEvaluations): BarAnswer {
  const evaluation = known.evaluations.find(({ bar }) => bar.start === hour);
  const firedOn = known.evaluations.find(({ fired }) => fired !== null);
  if (evaluation === undefined) return { text: notThere(hour, known), explanation: null };
  if (evaluation.barNumber === 1) return { text: FIRST_BAR, explanation: null };
  const explanation = evaluation.explanations.find((each) => each.signal === signal) ?? null;
  if (explanation === null) return { text: afterSignal(firedOn ?? null), explanation: null };
  return { text: verdict(signal, evaluation, explanation), explanation };
}

/** Why nothing fired on the bar that begins a week. */
export const FIRST_BAR =
  'The week’s first bar: it fixes the context and fires nothing. Signals are looked at from the second bar on.';

function notThere(hour: Instant, { evaluations }: KnownEvaluations): string {
  const last = evaluations.at(-1);
  if (last !== undefined && last.bar.start < hour)
    return 'This bar has not closed: its conditions stand in this panel as they are now.';
  return 'Nothing is known of this bar here: it was outside of the sessions, or its week is older than what is held. Replay its day to see it.';
}

function afterSignal(firedOn: Evaluation | null): string {
  if (firedOn?.fired === null || firedOn === null) return 'Nothing was evaluated on this bar.';
  const { signal, barStart } = firedOn.fired;
  return `Not evaluated: ${signal} had fired at ${closeWords(barStart)}, and a week has one signal.`;
}

function verdict(signal: SignalId, { fired }: Evaluation, explanation: SignalExplanation): string {
  if (fired?.signal === signal) return `${signal} fired: every condition was met.`;
  if (explanation.holds)
    return `${signal} held too, but ${fired?.signal ?? 'another'} comes before it, and a week has one signal.`;
  const missing = unmet(explanation);
  const [first] = missing;
  if (first === undefined) return `${signal} did not fire: neither of its two ways was met whole.`;
  const words = wordsOf(first);
  const not = NOT[words.op] ?? `was not ${words.op}`;
  const sides = [words.left, words.leftValue, not, words.right, words.rightValue];
  const why = words.state === 'unknown' ? `${words.left} was not known yet` : sides.filter(Boolean).join(' ');
  const more = missing.length - 1;
  const rest =
    more === 0 ? '' : `, and ${more} more ${more === 1 ? 'condition was' : 'conditions were'} not met`;
  return `${signal} did not fire: ${why}${rest}.`;
}

/** What a comparison is called that did not hold. */
const NOT: Readonly<Record<string, string>> = { is: 'was not', 'is not': 'was' };

/** What stood in its way; of two ways the one that was further along. */
function unmet({ conditions, branches }: SignalExplanation): readonly Condition[] {
  const open = (list: readonly Condition[]): readonly Condition[] => list.filter(({ met }) => !met);
  const ways = branches.map((branch) => open(branch.conditions)).sort((a, b) => a.length - b.length);
  return [...open(conditions), ...(ways[0] ?? [])];
}
