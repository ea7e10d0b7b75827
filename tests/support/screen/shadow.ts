import type { ShadowSlice } from '../../../shared/contract/index.ts';
import { ensure, quantity, rupees } from '../../../shared/units/index.ts';
import { exampleSpread } from './position.ts';

/** No live book, so no twin of it. */
export const NO_SHADOW: ShadowSlice = { state: 'none', spreads: [], difference: null };

/** The open live spread of the example state, beside its twin: a little less was got for the main. */
export function exampleShadow(): ShadowSlice {
  const spread = exampleSpread();
  const [main, hedge] = spread.legs.map(({ contract }) => contract);
  const units = quantity(650);
  return {
    state: 'following',
    difference: rupees(-195),
    spreads: [
      {
        spread: spread.id,
        difference: rupees(-195),
        apart: [],
        fills: [
          {
            trade: 'hedgeIn',
            contract: ensure(hedge, 'a hedge'),
            side: 'buy',
            quantity: units,
            expected: rupees(19.05),
            got: rupees(19),
            difference: rupees(32.5),
          },
          {
            trade: 'mainIn',
            contract: ensure(main, 'a main leg'),
            side: 'sell',
            quantity: units,
            expected: rupees(54.95),
            got: rupees(54.6),
            difference: rupees(-227.5),
          },
        ],
      },
    ],
  };
}
