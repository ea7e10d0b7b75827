import type { ExitReason, NoticeLevel } from '../../shared/contract/index.ts';
import type { OrderAnswer } from '../domain/trading/order.ts';
import { alertEvent } from './alert-event.ts';
import type { Book } from './book.ts';
import { describeFact } from './describe-fact.ts';
import type { Fact } from './fact.ts';

const NOTICES_KEPT = 100;
/** The broker's note rounds by the day: less than a rupee is no news. */
const RUPEE = 100;

/** By the clock, by the user, or by a stop whose halt is serious itself: nothing that has to be read once more. */
const EXPECTED_EXITS: ReadonlySet<ExitReason> = new Set(['time', 'expiry', 'user', 'emergency']);

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
    case 'resumed':
      return 'warning';
    case 'barDoubted':
      return fact.stops === 0 ? 'warning' : 'serious';
    case 'exitDecided':
      return EXPECTED_EXITS.has(fact.reason) ? 'info' : 'warning';
    case 'dailyLimitTripped':
    case 'ordersLatched':
    case 'ordersOdd':
    case 'closedElsewhere':
    case 'positionAdopted':
    case 'orderFound':
    case 'spreadReopened':
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
      return answerLevel(fact.answer);
    default:
      return null;
  }
}

/** A broker that takes no order at all from here leaves the user alone with what is open. */
function answerLevel(answer: OrderAnswer): NoticeLevel | null {
  if (answer.kind === 'accepted') return null;
  const isShutOut =
    answer.kind === 'refused' && (answer.code === 'ADDRESS' || answer.code === 'SESSION_DEAD');
  return isShutOut ? 'serious' : 'warning';
}

export function foldNotice(book: Book, fact: Fact): void {
  if (fact.type === 'noticeAcknowledged') {
    book.notices = book.notices.map((each) => (each.id === fact.id ? { ...each, acknowledged: true } : each));
    return;
  }
  const level = noticeLevel(fact);
  if (level === null) return;
  const { text } = describeFact(fact);
  const last = book.notices.at(-1);
  // What is said again word for word is no news while the first is not read.
  if (last?.text === text && !last.acknowledged) return;
  book.noticesMade += 1;
  const notice = {
    id: book.noticesMade,
    at: fact.at,
    level,
    event: alertEvent(fact, level),
    text,
    acknowledged: false,
  };
  book.notices = [...book.notices, notice].slice(-NOTICES_KEPT);
}
