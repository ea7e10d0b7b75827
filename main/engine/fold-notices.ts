import type { NoticeLevel } from '../../shared/contract/index.ts';
import type { Book } from './book.ts';
import { describeFact } from './describe-fact.ts';
import type { Fact } from './fact.ts';

const NOTICES_KEPT = 100;
/** The broker's note rounds by the day: less than a rupee is no news. */
const RUPEE = 100;

/** How loudly a fact is brought to the user's eye; null: it stands in the journal and that is enough. */
export function noticeLevel(fact: Fact): NoticeLevel | null {
  switch (fact.type) {
    case 'barEvaluated':
      return fact.evaluation.fired === null ? null : 'info';
    case 'spreadOpened':
    case 'spreadClosed':
      return 'info';
    case 'entryMissed':
    case 'weekDoubted':
    case 'contextMissing':
    case 'spreadAbandoned':
    case 'hedgeRefused':
    case 'orderAbsent':
      return 'warning';
    case 'exitDecided':
      return fact.reason === 'time' || fact.reason === 'expiry' || fact.reason === 'user'
        ? 'info'
        : 'warning';
    case 'dailyLimitTripped':
    case 'ordersLatched':
    case 'closedElsewhere':
    case 'orderFound':
      return 'serious';
    case 'chargesTold':
      return Math.abs(fact.ours - fact.brokers) < RUPEE ? null : 'warning';
    case 'armedChanged':
      return fact.by === 'guard' ? 'warning' : 'info';
    case 'linkChanged':
      // Every other link mends itself; a calendar needs a person.
      return fact.link === 'calendar' && fact.state === 'down' ? 'serious' : null;
    case 'haltChanged':
      return fact.state === 'ACTIVE' ? 'info' : 'serious';
    case 'differencesFound':
      return fact.differences.length + fact.foreign.length > 0 ? 'serious' : null;
    case 'orderSeen':
      return fact.order.status === 'rejected' ? 'warning' : null;
    case 'orderAnswered':
      return fact.answer.kind === 'accepted' ? null : 'warning';
    default:
      return null;
  }
}

export function foldNotice(book: Book, fact: Fact): void {
  if (fact.type === 'noticeAcknowledged') {
    book.notices = book.notices.map((each) => (each.id === fact.id ? { ...each, acknowledged: true } : each));
    return;
  }
  const level = noticeLevel(fact);
  if (level === null) return;
  book.noticesMade += 1;
  const notice = {
    id: book.noticesMade,
    at: fact.at,
    level,
    text: describeFact(fact).text,
    acknowledged: false,
  };
  book.notices = [...book.notices, notice].slice(-NOTICES_KEPT);
}
