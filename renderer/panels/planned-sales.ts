import type { ChainRow } from '../../shared/contract/index.ts';
import { strikePrice } from '../ui/format.ts';

/** What the armed signals would sell, in words: `S1, S4 25,900 PE`, from high strikes to low. */
export function plannedSales(rows: readonly ChainRow[]): readonly string[] {
  return rows
    .toSorted((a, b) => b.strike - a.strike)
    .flatMap(({ strike, call, put }) =>
      [
        { signals: call.wouldSell, type: 'CE' },
        { signals: put.wouldSell, type: 'PE' },
      ]
        .filter(({ signals }) => signals.length > 0)
        .map(({ signals, type }) => `${signals.join(', ')} ${strikePrice(strike)} ${type}`),
    );
}
