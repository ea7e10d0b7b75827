import type { DenyView } from '../../shared/contract/index.ts';
import type { Deny } from '../domain/risk/index.ts';
import type { Book } from './book.ts';
import type { EntryAttempt } from './entry-attempt.ts';
import type { Fact, FactOf } from './fact.ts';

const WEEKS_KEPT = 2;

/** The week machine: its state is recorded after each bar, so that it is read back and never stepped again. */
export function foldEvaluation(book: Book, fact: Fact): void {
  if (fact.type === 'barEvaluated') foldBar(book, fact);
  if (fact.type === 'contextMissing') book.missingContext = fact.week;
  if (fact.type === 'weekDoubted' && book.week !== null && book.week.context.week === fact.week) {
    book.week = { ...book.week, context: { ...book.week.context, doubts: fact.doubts } };
  }
}

function foldBar(book: Book, fact: FactOf<'barEvaluated'>): void {
  const { week } = fact.state.context;
  book.week = fact.state;
  const last = book.evaluations.at(-1);
  const before = last?.week === week ? book.evaluations.slice(0, -1) : book.evaluations.slice(1 - WEEKS_KEPT);
  const list = last?.week === week ? [...last.list, fact.evaluation] : [fact.evaluation];
  book.evaluations = [...before, { week, list }];
}

/** What becomes of the week's signal. */
export function foldAttempt(book: Book, fact: Fact): void {
  if (fact.type === 'barEvaluated') startAttempt(book, fact);
  const { attempt } = book;
  if (attempt === null) return;
  switch (fact.type) {
    case 'entryMissed':
      if (attempt.state !== 'pending' || attempt.week !== fact.week) return;
      book.attempt = {
        ...attempt,
        state: fact.outcome,
        reasons: fact.reasons.map(asView),
        text: reasonText(fact.reasons),
      };
      return;
    case 'hedgeRefused':
      book.attempt = { ...attempt, refusedHedges: [...attempt.refusedHedges, fact.contract] };
      return;
    case 'spreadPlanned':
      book.attempt = { ...attempt, state: 'trading', spread: fact.plan.id, text: 'entering' };
      return;
    case 'spreadAbandoned':
      if (attempt.spread === fact.spread) book.attempt = afterAbandon(book, attempt, fact);
      break;
    default:
  }
}

function startAttempt(book: Book, fact: FactOf<'barEvaluated'>): void {
  const { fired } = fact.evaluation;
  const { week } = fact.state.context;
  // Weeks are named by their Mondays.
  if (book.attempt !== null && book.attempt.week < week) book.attempt = null;
  if (fired === null) return;
  book.attempt = {
    week,
    fired,
    backFilled: fact.backFilled,
    state: 'pending',
    text: 'waiting for the entry',
    reasons: [],
    refusedHedges: [],
    spread: null,
  };
}

/** A refused hedge gives the next candidate its turn; anything else ends the week's entry. */
function afterAbandon(book: Book, attempt: EntryAttempt, fact: FactOf<'spreadAbandoned'>): EntryAttempt {
  const plan = book.spreads.find((spread) => spread.plan.id === fact.spread)?.plan;
  const isRefused = plan !== undefined && attempt.refusedHedges.includes(plan.hedge.contract);
  return isRefused
    ? { ...attempt, state: 'pending', spread: null, text: 'trying the next hedge' }
    : { ...attempt, state: 'missed', text: fact.detail };
}

function asView(deny: Deny): DenyView {
  return { code: deny.code, text: deny.text };
}

function reasonText(reasons: readonly Deny[]): string {
  return reasons.map((reason) => reason.text).join('; ');
}
