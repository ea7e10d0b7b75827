import type { Book } from './book.ts';
import type { Fact, FactOf } from './fact.ts';
import { foldFirstLiveWeek } from './first-live-week.ts';
import { foldForeign } from './foreign.ts';
import { closeEmergency, openEmergency, resumeEmergency, stepEmergency } from './fold-emergency.ts';
import { foldMark } from './fold-marks.ts';
import { foldNotice } from './fold-notices.ts';
import { foldSpread } from './fold-spread.ts';
import { foldAttempt, foldEvaluation } from './fold-week.ts';
import { foldStarted, foldSettings, foldDay } from './fold-day.ts';

/**
 * Takes one fact into the book. The only way in which a book changes: decisions emit facts and recovery reads them
 * back, both through here, so that what lives is what a restart finds. Decides nothing.
 */
export function fold(book: Book, fact: Fact): void {
  if (fact.type === 'barEvaluated' && fact.evaluation.fired === null) {
    // A bar on which nothing fires moves the week alone: no mark, no news.
    foldEvaluation(book, fact);
    foldAttempt(book, fact);
    return;
  }
  foldSession(book, fact);
  foldFirstLiveWeek(book, fact);
  foldForeign(book, fact);
  foldEvaluation(book, fact);
  foldSpread(book, fact);
  foldAttempt(book, fact);
  foldMark(book, fact);
  foldNotice(book, fact);
}

function foldSession(book: Book, fact: Fact): void {
  switch (fact.type) {
    case 'started':
      foldStarted(book, fact);
      return;
    case 'dayStarted':
      foldDay(book, fact);
      return;
    case 'settingsChanged':
      foldSettings(book, fact);
      return;
    case 'monitoringChanged':
      book.monitored = fact.monitored;
      return;
    case 'armedChanged':
      book.armed = fact.armed;
      book.armedBy = fact.armed ? { by: fact.by, at: fact.at } : null;
      return;
    case 'signalSwitched':
      book.enabled = { ...book.enabled, [fact.signal]: fact.enabled };
      return;
    case 'haltChanged':
      foldHalt(book, fact);
      return;
    case 'dailyLimitTripped':
      book.limitTripped = { at: fact.at, net: fact.net };
      return;
    case 'emergencyStep':
      stepEmergency(book, fact);
      return;
    case 'spreadReopened':
      resumeEmergency(book);
      return;
    case 'pnlMarked':
      book.curve = [...book.curve, { at: fact.at, net: fact.net }];
      return;
    case 'proposalMade':
      book.proposal = { proposal: fact.proposal, spread: fact.spread };
      book.proposalsMade += 1;
      return;
    case 'proposalClosed':
      foldProposalClosed(book, fact);
      break;
    default:
  }
}

function foldHalt(book: Book, fact: FactOf<'haltChanged'>): void {
  book.halt = { state: fact.state, reason: fact.reason, since: fact.since };
  if (fact.emergency) openEmergency(book, fact);
  else if (fact.state === 'ACTIVE') closeEmergency(book);
}

const PROPOSALS_KEPT = 20;

function foldProposalClosed(book: Book, fact: FactOf<'proposalClosed'>): void {
  book.proposal = null;
  if (fact.outcome === 'sent') book.sentProposals = [...book.sentProposals, fact.id].slice(-PROPOSALS_KEPT);
}
