import type { ContractKey } from '../../shared/contract/index.ts';
import { MS_PER_SECOND, type Instant } from '../../shared/units/index.ts';
import type { Market } from './market.ts';
import type { QuoteCell } from './quote-cell.ts';

/** A quote older than this says nothing of where the market is. */
const SILENT_MS = 30 * MS_PER_SECOND;

/** Whether a quote says nothing any more of an instant. */
export function isOldAt({ at }: Pick<QuoteCell, 'at'>, now: Instant): boolean {
  return at === null || now - at > SILENT_MS;
}

/**
 * A contract's quote, where it belongs to the index as it stands: prices of two moments are no pair. In the evening both
 * stand still, and still belong together.
 */
export function quoteBesideSpot(
  { spot, quotes }: Pick<Market, 'spot' | 'quotes'>,
  contract: ContractKey,
): QuoteCell | undefined {
  const quote = quotes.get(contract);
  return quote === undefined || spot.at === null || isOldAt(quote, spot.at) ? undefined : quote;
}
