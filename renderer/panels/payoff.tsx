import type { ReactElement } from 'react';
import type { PayoffView, SpreadView } from '../../shared/contract/index.ts';
import { absolute, formatPrice, negate } from '../../shared/units/index.ts';
import { PayoffGraph } from '../charts/payoff-graph.tsx';
import { useSlice } from '../state/replica.ts';
import { signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';

/** What the spread pays at expiry and today over a range of spot, and its four numbers. */
export function Payoff({ spread }: { readonly spread: SpreadView }): ReactElement {
  const spot = useSlice('session')?.spot.value ?? null;
  const payoff: PayoffView | null = spread.payoff;
  return (
    <div className="payoff">
      {payoff === null ? (
        <div className="payoff-wait">The payoff is drawn once both legs are filled.</div>
      ) : (
        <PayoffGraph payoff={payoff} spot={spot} strikes={[spread.shortStrike, spread.hedgeStrike]} />
      )}
      <dl className="kv">
        <dt>Net credit</dt>
        <dd>{formatPrice(spread.netCredit)}</dd>
        <dt>Max profit</dt>
        <dd>
          <Signed value={payoff?.maxProfit ?? null} format={signedWhole} arrow={false} />
        </dd>
        <dt>Max loss</dt>
        <dd>
          <Signed
            value={payoff === null ? null : negate(absolute(payoff.maxLoss))}
            format={signedWhole}
            arrow={false}
          />
        </dd>
        <dt>Breakeven</dt>
        <dd>{formatPrice(payoff?.breakeven ?? null)}</dd>
      </dl>
    </div>
  );
}
