import type { ChainSlice, SignalView } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';

/** Whether a signal's contracts are there: listed and quoted, listed only, or not to be said before its strike is known. */
export function contractsOf(view: SignalView, chain: ChainSlice | null): string {
  if (view.state === 'impossible' || view.state === 'off') return UNKNOWN;
  if (view.wouldSell === null) {
    return chain !== null && chain.rows.length > 0 ? '±500 subscribed' : 'none subscribed yet';
  }
  const { plan } = view;
  if (plan === null) return 'not listed yet';
  return plan.credit === null ? 'listed, not quoted' : 'listed, quoted';
}
