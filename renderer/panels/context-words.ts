import type { ContextAwaits, SignalsSlice } from '../../shared/contract/index.ts';
import { formatClock, formatDate, istDate, type Instant } from '../../shared/units/index.ts';

type Awaiting = Pick<SignalsSlice, 'awaits' | 'nextEvaluationAt'>;

const WORDS: Readonly<Record<Exclude<ContextAwaits, 'firstBar'>, string>> = {
  history: 'The past weeks have not come yet; the week’s context is made from them.',
  earlierWeek:
    'The history holds no week before this one, so no signal can be looked at. Import the weeks before it (Ctrl+K, “import history”), then start Kavach anew.',
};

const SHORT: Readonly<Record<Exclude<ContextAwaits, 'firstBar'>, string>> = {
  history: 'History awaited',
  earlierWeek: 'No earlier week',
};

/** What a signal's row says while the week has no context: `First bar 10:15`. */
export function awaitedShort({ awaits, nextEvaluationAt }: Awaiting): string {
  if (awaits === null) return 'No context';
  if (awaits !== 'firstBar') return SHORT[awaits];
  return nextEvaluationAt === null ? 'First bar awaited' : `First bar ${minute(nextEvaluationAt)}`;
}

/** The same in whole sentences, with what comes after it or what to do. */
export function awaitedWords({ awaits, nextEvaluationAt }: Awaiting): string {
  if (awaits !== null && awaits !== 'firstBar') return WORDS[awaits];
  const closes =
    nextEvaluationAt === null
      ? 'closes'
      : `closes, ${formatDate(istDate(nextEvaluationAt))} ${minute(nextEvaluationAt)}`;
  return `The week’s context is fixed when its first bar ${closes}. That bar fires nothing; signals are looked at from the second one on.`;
}

const minute = (at: Instant): string => formatClock(at).slice(0, 5);
