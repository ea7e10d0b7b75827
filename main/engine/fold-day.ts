import { SIGNAL_IDS, type SignalId } from '../../shared/contract/index.ts';
import type { Book } from './book.ts';
import type { FactOf } from './fact.ts';
import { closeEmergency } from './fold-emergency.ts';

export function foldStarted(book: Book, fact: FactOf<'started'>): void {
  book.run = fact.run;
  book.mode = fact.mode;
  book.armed = false;
  book.armedBy = null;
  foldSettings(book, { settings: fact.settings, revision: fact.settingsRevision });
  book.halt = { state: fact.halt, reason: fact.haltReason, since: fact.haltSince };
  if (fact.halt === 'ACTIVE') closeEmergency(book);
}

/** A switch set on the screen holds until the settings change that very switch. */
export function foldSettings(
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

export function foldDay(book: Book, fact: FactOf<'dayStarted'>): void {
  book.date = fact.date;
  book.limitTripped = null;
  book.curve = [];
  book.spreads = book.spreads.filter((spread) => spread.closedAt === null && !spread.abandoned);
  book.notices = book.notices.filter((notice) => !notice.acknowledged && notice.level === 'serious');
}
