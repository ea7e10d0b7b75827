import type { ReactElement } from 'react';
import type { SpreadView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatPrice, groupIndian } from '../../shared/units/index.ts';
import { useAge } from '../state/clock.ts';
import { ageWords } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';

/** What the broker's own book says: when it was read, the stop that rests there, and any difference to ours. */
export function BrokerTruth({ spread }: { readonly spread: SpreadView }): ReactElement | null {
  const broker = useSlice('positions')?.broker ?? null;
  const orders = useSlice('risk')?.orders ?? null;
  const age = useAge(broker?.reconciledAt ?? null);
  const stop = spread.brokerStop;
  if (broker === null || (spread.mode !== 'live' && stop === null && broker.differences.length === 0))
    return null;
  const differs = broker.differences.length > 0;
  return (
    <dl className="truth" aria-label="Broker truth">
      <Fact name="Broker truth" value={age === null ? 'not read yet' : `read ${ageWords(age)} ago`} />
      <Fact
        name={differs ? 'Difference' : 'Agrees'}
        value={differs ? (broker.differences[0] ?? '') : 'with our book'}
        warned={differs}
      />
      <Fact name="Stop, trigger" value={formatPrice(stop?.trigger ?? null)} />
      <Fact name="Limit" value={formatPrice(stop?.limit ?? null)} />
      <Fact name="Distance" value={formatPrice(stop?.distance ?? null)} />
      <Fact
        name="Orders used"
        value={orders === null ? UNKNOWN : `${groupIndian(orders.today)} of ${groupIndian(orders.limit)}`}
      />
    </dl>
  );
}

function Fact(props: {
  readonly name: string;
  readonly value: string;
  readonly warned?: boolean;
}): ReactElement {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.warned === true ? 'warned' : ''}>{props.value}</dd>
    </div>
  );
}
