import { deny, denyMissedEntry, DENY_REASONS, entryGate, type Deny } from '../domain/risk/index.ts';
import { entryTime, type MissedEntry } from '../domain/strategy/index.ts';
import type { EntryAttempt } from './entry-attempt.ts';
import type { Desk } from './desk.ts';
import { draftEntry, type EntryDraft } from './entry-draft.ts';
import { gateInputOf } from './entry-gate.ts';
import { planOf } from './entry-plan.ts';

/** What may pass within the entry window; anything else ends the entry at once. */
const PASSING: ReadonlySet<Deny['code']> = new Set<Deny['code']>([
  'QUOTE_MISSING',
  'QUOTE_STALE',
  'SPREAD_TOO_WIDE',
  'PRICE_COLLAR',
  'INDEX_STALE',
  'FEED_DOWN',
  'BROKER_DOWN',
  'NOT_RECONCILED',
  'ORDER_RATE',
  'PNL_UNKNOWN',
  'MARGIN_UNKNOWN',
]);
const DENYING: ReadonlySet<string> = new Set(['session', 'limits', 'rates']);

/**
 * Takes the week's fired signal as far as it goes now: missed, denied, waiting for what may pass, or planned. Asked
 * again each second until its window ends, never later (strategy.md 5, entry time).
 */
export function attemptEntry(desk: Desk): void {
  const { attempt, week } = desk.book;
  if (attempt === null || attempt.state !== 'pending' || week === null || !desk.running) return;
  const late = lateness(desk, attempt);
  if (late === 'waiting') return;
  if (late !== null) {
    finish(desk, attempt, [denyMissedEntry(late), ...desk.waiting]);
    return;
  }
  const draft = draftEntry(desk, attempt);
  if (draft === null) return;
  if ('denials' in draft) settleDenials(desk, attempt, draft.denials);
  else tryPlan(desk, attempt, draft);
}

function lateness(desk: Desk, attempt: EntryAttempt): MissedEntry | 'waiting' | null {
  const { week, settings } = desk.book;
  if (week === null) return 'waiting';
  const timed = entryTime({
    signal: attempt.fired,
    week,
    now: desk.now,
    backFilled: attempt.backFilled,
    spot: desk.market.spot.price,
    settings: settings.trade,
  });
  if (timed.ok) return null;
  return timed.error.code === 'SPOT_UNKNOWN' ? 'waiting' : timed.error;
}

function tryPlan(desk: Desk, attempt: EntryAttempt, draft: EntryDraft): void {
  const margin = desk.margin.answerFor(draft.marginKey, desk.now);
  const denials = entryGate(gateInputOf(desk, attempt, draft, margin ?? null));
  const others = denials.filter((each) => each.code !== 'MARGIN_UNKNOWN');
  if (others.length > 0 || margin === null) {
    settleDenials(desk, attempt, others.length > 0 ? others : denials);
    return;
  }
  if (!draft.credit.enough) {
    const { credit, needed } = draft.credit;
    settleDenials(desk, attempt, [deny('CREDIT_TOO_SMALL', { creditPaise: credit, neededPaise: needed })]);
    return;
  }
  if (margin === undefined) {
    const request = desk.margin.ask(draft.marginKey, desk.now);
    if (request !== null) desk.send({ type: 'requestMargin', request, legs: draft.marginLegs });
    return;
  }
  desk.waiting = [];
  desk.emit({ type: 'spreadPlanned', plan: planOf(desk, attempt, draft, margin) });
}

function settleDenials(desk: Desk, attempt: EntryAttempt, denials: readonly Deny[]): void {
  const isPassing = denials.every((each) => PASSING.has(each.code));
  if (isPassing) desk.waiting = denials;
  else finish(desk, attempt, denials);
}

function finish(desk: Desk, attempt: EntryAttempt, reasons: readonly Deny[]): void {
  const isDenied = DENYING.has(DENY_REASONS[reasons[0]?.code ?? 'ENTRY_WINDOW_PASSED'].group);
  const outcome = isDenied ? 'denied' : 'missed';
  desk.waiting = [];
  desk.emit({ type: 'entryMissed', week: attempt.week, signal: attempt.fired.signal, outcome, reasons });
}
