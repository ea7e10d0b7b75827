import type { FactType } from './fact.ts';

/**
 * What was decided and what came of it, for the decision hash of a day: without what tells only of the surroundings
 * (health of links, notices read, marks).
 */
export const DECISION_FACTS: ReadonlySet<FactType> = new Set<FactType>([
  'dayStarted',
  'settingsChanged',
  'monitoringChanged',
  'armedChanged',
  'signalSwitched',
  'haltChanged',
  'barEvaluated',
  'contextMissing',
  'barDoubted',
  'weekDoubted',
  'entryMissed',
  'hedgeRefused',
  'spreadPlanned',
  'orderIntended',
  'changeIntended',
  'orderAnswered',
  'orderSeen',
  'orderUnknown',
  'orderAbsent',
  'orderFound',
  'entryEnded',
  'spreadOpened',
  'exitDecided',
  'closedElsewhere',
  'spreadClosed',
  'spreadAbandoned',
  'spreadReopened',
  'dailyLimitTripped',
  'ordersLatched',
  'differencesFound',
  'emergencyStep',
]);
