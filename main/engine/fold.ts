import { SIGNAL_IDS, type SignalId } from '../../shared/contract/index.ts';
import type { Book } from './book.ts';
import type { Fact, FactOf } from './fact.ts';
import { closeEmergency, openEmergency, stepEmergency } from './fold-emergency.ts';
import { foldMark } from './fold-marks.ts';
import { foldNotice } from './fold-notices.ts';
import { foldSpread } from './fold-spread.ts';
import { foldAttempt, foldEvaluation } from './fold-week.ts';

/**
 * Takes one fact into the book. The only way in which a book changes: decisions emit facts and recovery reads them
 * back, both through here, so that what lives is what a restart finds. Decides nothing.
 */
export function fold(book: Book, fact: Fact): void {
  foldSession(book, fact);
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
    case 'signalSwitched':
      book.enabled = { ...book.enabled, [fact.signal]: fact.enabled };
      return;
    case 'haltChanged':
      foldHalt(book, fact);
      return;
    case 'dailyLimitTripped':
      book.limitTripped = { at: fact.at, net: fact.net };
      return;
    case 'differencesFound':
      book.differences = fact.differences;
      book.foreign = fact.foreign;
      return;
    case 'emergencyStep':
      stepEmergency(book, fact);
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

function foldStarted(book: Book, fact: FactOf<'started'>): void {
  book.run = fact.run;
  book.mode = fact.mode;
  foldSettings(book, { settings: fact.settings, revision: fact.settingsRevision });
  book.halt = { state: fact.halt, reason: fact.haltReason, since: fact.haltSince };
  if (fact.halt === 'ACTIVE') closeEmergency(book);
}

/** A switch set on the screen holds until the settings change that very switch. */
function foldSettings(
  book: Book,
  { settings, revision }: Pick<FactOf<'settingsChanged'>, 'settings' | 'revision'>,
): void {
  const before = book.settings.signals.enabled;
  const now = settings.signals.enabled;
  const enabled = (id: SignalId): boolean => (before[id] === now[id] ? book.enabled[id] : now[id]);
  book.enabled = Object.fromEntries(SIGNAL_IDS.map((id) => [id, enabled(id)])) as Record<SignalId, boolean>;
  book.settings = settings;
  book.settingsRevision = revision;
}

function foldDay(book: Book, fact: FactOf<'dayStarted'>): void {
  book.date = fact.date;
  book.limitTripped = null;
  book.curve = [];
  book.spreads = book.spreads.filter((spread) => spread.closedAt === null && !spread.abandoned);
  book.notices = book.notices.filter((notice) => !notice.acknowledged && notice.level === 'serious');
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
