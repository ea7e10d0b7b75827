import type { ReactElement } from 'react';
import type { OrderState, PositionsSlice, SpreadView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatPrice, groupIndian } from '../../shared/units/index.ts';
import { useAge } from '../state/clock.ts';
import { ageWords } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';
import { isStopRunning } from '../state/reset.ts';
import { plural, signedUnits } from '../ui/format.ts';

/** What the broker's own book says: when it was read, the stop that rests there, and any difference to ours. */
export function BrokerTruth({ spread }: { readonly spread: SpreadView }): ReactElement | null {
  const broker = useSlice('positions')?.broker ?? null;
  const stopping = isStopRunning(useSlice('emergency'));
  const age = useAge(broker?.reconciledAt ?? null);
  const { brokerStop: stop, mode } = spread;
  if (broker === null || (mode !== 'live' && stop === null && broker.differences.length === 0)) return null;
  const differs = broker.differences.length > 0;
  return (
    <dl className={`truth${mode === 'live' || differs ? '' : ' hide-s'}`} aria-label="Broker truth">
      <Fact name="Broker truth" value={age === null ? 'not read yet' : `read ${ageWords(age)} ago`} />
      {differs && <Fact name="Difference" value={broker.differences[0] ?? ''} warned />}
      {stopping ? <Closing spread={spread} broker={broker} /> : <Resting stop={stop} numbered={!differs} />}
      <OrdersUsed />
    </dl>
  );
}

const WORKING: ReadonlySet<OrderState> = new Set([
  'intended',
  'sent',
  'unknown',
  'working',
  'triggerPending',
  'partlyFilled',
]);

/** The stop order as it rests at the broker, by its own number. */
function Resting({
  stop,
  numbered,
}: {
  readonly stop: SpreadView['brokerStop'];
  readonly numbered: boolean;
}): ReactElement {
  return (
    <>
      {numbered && (
        <Fact name="Stop order" value={stop === null ? 'none rests' : shortNumber(stop.orderId)} />
      )}
      <Fact name="Trigger" value={formatPrice(stop?.trigger ?? null)} />
      <Fact name="Limit" value={formatPrice(stop?.limit ?? null)} />
      <Fact name="Distance" value={formatPrice(stop?.distance ?? null)} />
    </>
  );
}

/** While an emergency stop runs: what is still ours there, and what works on it. */
function Closing({ spread, broker }: { spread: SpreadView; broker: PositionsSlice['broker'] }): ReactElement {
  const orders = useSlice('orders')?.orders ?? [];
  const working = orders.filter((order) => order.spread === spread.id && WORKING.has(order.state)).length;
  const foreign = broker.foreign.length;
  return (
    <>
      {spread.legs.map((leg) => (
        <Fact key={leg.contract} name={`Ours, ${leg.role}`} value={signedUnits(leg.quantity, leg.side)} />
      ))}
      <Fact name="Not ours" value={foreign === 0 ? 'none' : `${foreign}, untouched`} />
      <Fact name="Working" value={plural(working, 'order')} />
    </>
  );
}

function OrdersUsed(): ReactElement {
  const orders = useSlice('risk')?.orders ?? null;
  const value = orders === null ? UNKNOWN : `${groupIndian(orders.today)} of ${groupIndian(orders.limit)}`;
  return <Fact name="Sent to broker" value={value} />;
}

/** `2411…0187`: enough of it to find the order in the broker's own app. */
function shortNumber(number: string | null): string {
  if (number === null) return 'not told yet';
  return number.length <= 9 ? number : `${number.slice(0, 4)}…${number.slice(-4)}`;
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
