import type { LinkName } from './session.ts';

/** What the rungs of the health ladder are called, on the screen as in the journal; in this order they are shown. */
export const LINK_LABELS: Readonly<Record<LinkName, string>> = {
  feed: 'Market feed',
  feedCalls: 'Market calls',
  broker: 'Broker',
  orderUpdates: 'Order updates',
  history: 'History',
  journal: 'Journal',
  clock: 'Clock',
  engine: 'Engine',
  calendar: 'Calendar',
  disk: 'Disk',
};
