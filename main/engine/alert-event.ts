import type { AlertEvent, NoticeLevel } from '../../shared/contract/index.ts';
import type { Fact } from './fact.ts';

/** Which of the user's rules for alerts a fact that is brought to his eye falls under. */
export function alertEvent(fact: Fact, level: NoticeLevel): AlertEvent {
  switch (fact.type) {
    case 'barEvaluated':
      return 'fired';
    case 'spreadOpened':
    case 'exitDecided':
    case 'spreadClosed':
      return 'filled';
    case 'orderAnswered':
    case 'orderSeen':
    case 'orderAbsent':
    case 'hedgeRefused':
      return 'rejected';
    case 'dailyLimitTripped':
      return 'limit';
    case 'haltChanged':
      return 'halt';
    default:
      return level === 'serious' ? 'halt' : 'other';
  }
}
