import type { DenyReason } from './deny-reason.ts';

/** What the market shows at this moment. */
export const MARKET_REASONS = {
  QUOTE_MISSING: {
    group: 'market',
    when: 'A leg has no bid or no ask.',
    text: '{contract} has no two-sided quote',
    remedy: 'Asked again each second until the entry window ends.',
  },
  QUOTE_STALE: {
    group: 'market',
    when: 'A leg was last quoted longer ago than allowed for its distance from the money.',
    text: 'the quote of {contract} is {ageMs} old, at most {limitMs} is allowed',
    remedy: 'Asked again each second until the entry window ends.',
  },
  SPREAD_TOO_WIDE: {
    group: 'market',
    when: 'Ask less bid of a leg is wider than allowed.',
    text: '{contract} is {percent} % wide, at most {limitPercent} % is allowed',
    remedy: 'Asked again each second until the entry window ends.',
  },
  PRICE_COLLAR: {
    group: 'market',
    when: 'The limit of an entry lies further from the middle of the quote than allowed.',
    text: '{contract} at {pricePaise} is {percent} % from the middle, at most {limitPercent} % is allowed',
    remedy: 'Asked again each second until the entry window ends.',
  },
  INDEX_MISSING: {
    group: 'market',
    when: 'The index was not seen yet.',
    text: 'the index was not seen yet',
    remedy: 'See the feed link in health.',
  },
  INDEX_STALE: {
    group: 'market',
    when: 'The index was last seen longer ago than allowed.',
    text: 'the index is {ageMs} old, at most {limitMs} is allowed',
    remedy: 'See the feed link in health.',
  },
  MARKET_CLOSED: {
    group: 'market',
    when: 'The exchange is not in continuous trading by the calendar.',
    text: 'the market is not open ({phase})',
    remedy: 'Wait for the session.',
  },
} as const satisfies Record<string, DenyReason>;
