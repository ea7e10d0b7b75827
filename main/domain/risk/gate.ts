import type { Deny } from './deny.ts';
import type { GateInput } from './gate-input.ts';
import { limitDenials } from './gate-limits.ts';
import { marketDenials } from './gate-market.ts';
import { sessionDenials, signalDenials } from './gate-session.ts';

/**
 * The risk gate of an entry: every reason why it may not be made, not only the first; empty lets it pass. Pure. Exits,
 * cancels and protective stops never ask it (product.md 5). What depends on the plan (hours, drift, hedge, credit) is
 * found before, by main/domain/strategy.
 */
export function entryGate(input: GateInput): readonly Deny[] {
  return [
    ...sessionDenials(input),
    ...signalDenials(input),
    ...marketDenials(input),
    ...limitDenials(input),
    ...input.rateDenials,
  ];
}
