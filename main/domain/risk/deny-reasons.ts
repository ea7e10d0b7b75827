import { LIMITS_REASONS } from './deny-reasons-limits.ts';
import { MARKET_REASONS } from './deny-reasons-market.ts';
import { RATES_REASONS } from './deny-reasons-rates.ts';
import { SESSION_REASONS } from './deny-reasons-session.ts';
import { SIGNAL_REASONS } from './deny-reasons-signal.ts';

/** The closed list of reasons; docs/deny-reasons.md is made of it. */
export const DENY_REASONS = {
  ...SIGNAL_REASONS,
  ...MARKET_REASONS,
  ...SESSION_REASONS,
  ...LIMITS_REASONS,
  ...RATES_REASONS,
};

export type DenyCode = keyof typeof DENY_REASONS;
