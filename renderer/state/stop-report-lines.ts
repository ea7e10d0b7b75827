import {
  isOpenSpread,
  type EmergencySlice,
  type OrderView,
  type PositionsSlice,
  type SpreadView,
} from '../../shared/contract/index.ts';
import {
  formatClockMs,
  formatPrice,
  formatSigned,
  groupIndian,
  minus,
  type Instant,
} from '../../shared/units/index.ts';
import { signedUnits } from '../ui/format.ts';
import { foreignName } from './foreign.ts';

type Run = NonNullable<EmergencySlice['run']>;

/** `Short bought back: 650 filled @ 43.20 (15:02:10.377, 1,113 ms)`. */
export function stepWords({ title, detail, state, startedAt, doneAt }: Run['steps'][number]): string {
  const when = doneAt === null ? state : formatClockMs(doneAt);
  const took = startedAt === null || doneAt === null ? '' : `, ${groupIndian(doneAt - startedAt)} ms`;
  return `${title}: ${detail} (${when}${took})`;
}

/** Spreads that the stop closed, or is closing. */
export function stopped({ spreads }: PositionsSlice, { pressedAt }: Run): readonly SpreadView[] {
  return spreads.filter(
    (spread) => isOpenSpread(spread) || (spread.closedAt !== null && spread.closedAt >= pressedAt),
  );
}

const WAY_OUT: ReadonlySet<OrderView['purpose']> = new Set([
  'brokerStop',
  'mainExit',
  'hedgeExit',
  'mainSurplus',
  'hedgeSurplus',
]);

/** What was sent since the press, and what was on its way out of those spreads before. */
export function ordersOf(
  orders: readonly OrderView[],
  positions: PositionsSlice,
  run: Run,
): readonly OrderView[] {
  const ids = new Set(stopped(positions, run).map(({ id }) => id));
  return orders
    .filter(({ at, spread, purpose }) => at >= run.pressedAt || (ids.has(spread) && WAY_OUT.has(purpose)))
    .toSorted((a, b) => a.at - b.at);
}

/** An order with what of it was filled, and the broker’s number. */
export function orderWords(order: OrderView): string {
  const { at, side, quantity, filled, display, averagePrice, state, orderId, message } = order;
  const price = averagePrice === null ? '' : ` at ${formatPrice(averagePrice)}`;
  const number = orderId === null ? 'no number' : `order ${orderId}`;
  const said = message === null ? '' : `: ${message}`;
  return `${formatClockMs(at)} ${side} ${quantity} ${display}, ${filled} filled${price}, ${words(state)}, ${number}${said}`;
}

/** `triggerPending` as `trigger pending`. */
function words(state: OrderView['state']): string {
  return state.replace(/([A-Z])/g, ' $1').toLowerCase();
}

/** What a spread brought, after charges. */
export function resultWords(spread: SpreadView): string {
  const { signal, shortStrike, hedgeStrike, option, realised, charges, stage } = spread;
  const net = formatSigned(minus(realised, charges));
  const name = `${signal} ${shortStrike} / ${hedgeStrike} ${option}`;
  return `${name}: ${net} after charges${stage === 'flat' ? '' : `, ${stage}`}`;
}

/** What is ours and what is not, by the broker’s book. */
export function leftLines({ spreads, broker }: PositionsSlice): readonly string[] {
  const ours = spreads
    .filter(isOpenSpread)
    .flatMap(({ legs }) => legs)
    .filter(({ quantity }) => quantity > 0)
    .map(({ quantity, side, display }) => `Ours: ${signedUnits(quantity, side)} ${display}`);
  const foreign = broker.foreign.map((each) => `Not ours, untouched: ${foreignName(each)}`);
  return [
    ...(ours.length === 0 ? ['Ours: nothing'] : ours),
    ...(foreign.length === 0 ? ['Not ours: nothing'] : foreign),
    ...broker.differences.map((difference) => `Unexplained: ${difference}`),
    readWords(broker.reconciledAt),
  ];
}

function readWords(at: Instant | null): string {
  return at === null ? 'The broker’s book was not read' : `By the broker’s book of ${formatClockMs(at)}`;
}
