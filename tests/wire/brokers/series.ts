import type { ContractKey, IndexSymbol } from '../../../shared/contract/index.ts';

/** What has prices: an index or a contract. */
export type Series = IndexSymbol | ContractKey;

export function isIndex(series: Series): series is IndexSymbol {
  return series === 'NIFTY' || series === 'INDIAVIX';
}
