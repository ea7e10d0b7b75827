import {
  isOpenSpread,
  type EmergencySlice,
  type OrderView,
  type PositionsSlice,
  type Slices,
  type SpreadView,
} from '../../shared/contract/index.ts';
import {
  formatClockMs,
  formatDate,
  formatPrice,
  formatSigned,
  groupIndian,
  istDate,
  minus,
  type Instant,
} from '../../shared/units/index.ts';
import { signedUnits } from '../ui/format.ts';
import { foreignName } from './foreign.ts';

type Run = NonNullable<EmergencySlice['run']>;

/** One part of the report: its heading, and its lines. */
export interface ReportPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a stop's report is made of. */
export type ReportSlices = Pick<Slices, 'session' | 'positions' | 'orders'> & { readonly run: Run };

/** The report of an emergency stop: its times, its orders with their fills, the result, and what is left. */
export function stopReport({ session, positions, orders, run }: ReportSlices): readonly ReportPart[] {
  return [
    { title: headline(run), lines: headLines(session, run) },
    { title: 'Steps', lines: run.steps.map((step, index) => `${index + 1}. ${stepWords(step)}`) },
    { title: 'Orders and fills', lines: orNone(ordersOf(orders.orders, positions, run).map(orderWords)) },
    { title: 'Result', lines: orNone(stopped(positions, run).map(resultWords)) },
    { title: 'What is left', lines: leftLines(positions) },
  ];
}

/** The report as plain text. */
export function reportText(parts: readonly ReportPart[]): string {
  return parts.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n');
}

/** `kavach-stop-2026-11-19-150208.txt`. */
export function reportName({ pressedAt }: Run): string {
  return `kavach-stop-${istDate(pressedAt)}-${formatClockMs(pressedAt).slice(0, 8).replaceAll(':', '')}.txt`;
}

function headline({ flatAt, pressedAt }: Run): string {
  if (flatAt === null) return 'Emergency stop, not flat yet';
  return `Emergency stop, flat in ${((flatAt - pressedAt) / 1_000).toFixed(3)} s`;
}

function headLines({ mode, account, version }: Slices['session'], run: Run): readonly string[] {
  const { pressedAt, flatAt, by } = run;
  return [
    `Kavach ${version}, ${mode}, ${account.label}`,
    `Pressed ${formatDate(istDate(pressedAt))} ${formatClockMs(pressedAt)} by ${by}`,
    flatAt === null ? 'The broker’s book does not say flat yet' : `Flat by the broker’s book ${formatClockMs(flatAt)}`,
  ];
}

function stepWords({ title, detail, state, startedAt, doneAt }: Run['steps'][number]): string {
  const when = doneAt === null ? state : formatClockMs(doneAt);
  const took = startedAt === null || doneAt === null ? '' : `, ${groupIndian(doneAt - startedAt)} ms`;
  return `${title}: ${detail} (${when}${took})`;
}

/** Spreads that the stop closed, or is closing. */
function stopped({ spreads }: PositionsSlice, { pressedAt }: Run): readonly SpreadView[] {
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
function ordersOf(
  orders: readonly OrderView[],
  positions: PositionsSlice,
  run: Run,
): readonly OrderView[] {
  const ids = new Set(stopped(positions, run).map(({ id }) => id));
  return orders
    .filter(({ at, spread, purpose }) => at >= run.pressedAt || (ids.has(spread) && WAY_OUT.has(purpose)))
    .toSorted((a, b) => a.at - b.at);
}

function orderWords(order: OrderView): string {
  const { at, side, quantity, filled, display, averagePrice, state, orderId, message } = order;
  const price = averagePrice === null ? '' : ` at ${formatPrice(averagePrice)}`;
  const number = orderId === null ? 'no number' : `order ${orderId}`;
  const words = message === null ? '' : `: ${message}`;
  return `${formatClockMs(at)} ${side} ${quantity} ${display}, ${filled} filled${price}, ${state}, ${number}${words}`;
}

function resultWords(spread: SpreadView): string {
  const { signal, shortStrike, hedgeStrike, option, realised, charges, stage } = spread;
  const net = formatSigned(minus(realised, charges));
  const name = `${signal} ${shortStrike} / ${hedgeStrike} ${option}`;
  return `${name}: ${net} after charges${stage === 'flat' ? '' : `, ${stage}`}`;
}

function leftLines({ spreads, broker }: PositionsSlice): readonly string[] {
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

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['none'] : lines;
}
