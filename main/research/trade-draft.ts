import { minus } from '../../shared/units/index.ts';
import type { Fact } from '../engine/index.ts';
import type { ReplayTrade } from './replay-result.ts';

/** A trade while it is being gathered. */
export type Draft = { -readonly [K in keyof ReplayTrade]: ReplayTrade[K] };

/** What a fact about a spread adds to its trade. */
export function tellSpread(fact: Fact, draft: Draft): void {
  if (fact.type === 'spreadOpened') {
    draft.outcome = 'open';
    draft.openedAt = fact.at;
  } else if (fact.type === 'exitDecided') {
    draft.exitReason = fact.reason;
    draft.exitDetail = fact.detail;
  } else if (fact.type === 'spreadAbandoned') {
    draft.outcome = 'abandoned';
    draft.exitDetail = fact.detail;
  } else if (fact.type === 'spreadClosed') {
    draft.outcome = 'closed';
    draft.closedAt = fact.at;
    draft.exitReason = fact.reason;
    draft.realised = fact.realised;
    draft.charges = fact.charges;
    draft.net = minus(fact.realised, fact.charges);
  }
}

/** What no fact has told yet. */
export const UNTOLD = {
  outcome: 'pending',
  reasons: [],
  plan: null,
  fills: [],
  openedAt: null,
  closedAt: null,
  exitReason: null,
  exitDetail: null,
  realised: null,
  charges: null,
  net: null,
} as const;
