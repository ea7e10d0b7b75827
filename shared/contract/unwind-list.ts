import {
  formatAge,
  formatClock,
  formatDate,
  formatPrice,
  type Instant,
  type Paise,
  type Quantity,
  type TradingDate,
} from '../units/index.ts';
import {
  isOpenSpread,
  type LastPrice,
  type LegView,
  type PositionsSlice,
  type SpreadView,
} from './positions.ts';

/** One thing to enter by hand in the broker's own app. */
export interface UnwindStep {
  readonly verb: 'CANCEL' | 'BUY' | 'SELL';
  readonly symbol: string;
  readonly quantity: Quantity;
  readonly product: SpreadView['product'];
  /** The limit to enter: ask to buy, bid to sell, when last seen; of a stop its trigger. Null: no price was ever seen. */
  readonly price: Paise | null;
  /** What that price was, and when; null for a stop, whose trigger does not age. */
  readonly seen: LastPrice | null;
}

/**
 * How to close by hand what is open in Live: first the stops that rest at the broker (one that stays could buy a second
 * time), then every short, then every hedge. Paper and Demo have nothing at the broker and never appear.
 */
export function unwindList(positions: PositionsSlice): readonly UnwindStep[] {
  const open = positions.spreads.filter((spread) => spread.mode === 'live' && isOpenSpread(spread));
  return [
    ...open.flatMap(stopOf),
    ...open.flatMap((spread) => legsOf(spread, 'short')),
    ...open.flatMap((spread) => legsOf(spread, 'hedge')),
  ];
}

function stopOf(spread: SpreadView): readonly UnwindStep[] {
  const { brokerStop, product } = spread;
  if (brokerStop === null) return [];
  return openLegs(spread, 'short').map((leg) => ({
    verb: 'CANCEL',
    symbol: leg.display,
    quantity: leg.quantity,
    product,
    price: brokerStop.trigger,
    seen: null,
  }));
}

function legsOf(spread: SpreadView, role: LegView['role']): readonly UnwindStep[] {
  return openLegs(spread, role).map((leg) => ({
    verb: role === 'short' ? 'BUY' : 'SELL',
    symbol: leg.display,
    quantity: leg.quantity,
    product: spread.product,
    price: leg.lastKnown?.price ?? null,
    seen: leg.lastKnown,
  }));
}

function openLegs({ legs }: SpreadView, role: LegView['role']): readonly LegView[] {
  return legs.filter((leg) => leg.role === role && leg.quantity > 0);
}

/** `limit 53.20`, `trigger 142.00`, `no price was seen: read it in the broker’s app`. */
export function limitWords({ verb, price }: UnwindStep): string {
  if (verb === 'CANCEL') return `trigger ${formatPrice(price)}`;
  return price === null ? 'no price was seen: read it in the broker’s app' : `limit ${formatPrice(price)}`;
}

/** Where the limit comes from and how old it is: `ask of 12:00:51, 3 min old, breeze`; empty where it has no age. */
export function seenWords({ seen }: UnwindStep, now: Instant | null): string {
  if (seen === null) return '';
  const age = now === null ? 'age unknown' : `${formatAge(now - seen.at)} old`;
  return `${seen.kind} of ${formatClock(seen.at)}, ${age}, ${seen.source}`;
}

/** What is known of a list: its day, when the broker's book was last read, and the moment it is made. */
export interface UnwindMoment {
  readonly date: TradingDate;
  readonly readAt: Instant | null;
  readonly now: Instant | null;
}

/** The list as plain text, a line for each order to type, to be copied or read out. */
export function unwindText(steps: readonly UnwindStep[], { date, readAt, now }: UnwindMoment): string {
  const read = readAt === null ? 'the broker’s book was not read' : `broker’s book of ${formatClock(readAt)}`;
  return [
    `Kavach unwind list, ${formatDate(date)}, ${read}`,
    'In this order. No hedge is sold before every short is bought back.',
    ...steps.map((step, index) => `${index + 1}. ${stepWords(step, now)}`),
  ].join('\n');
}

function stepWords(step: UnwindStep, now: Instant | null): string {
  const { verb, symbol, quantity, product } = step;
  const what = verb === 'CANCEL' ? 'CANCEL the stop: buy' : verb;
  const seen = seenWords(step, now);
  return `${what} ${quantity} ${symbol} ${product}, ${limitWords(step)}${seen === '' ? '' : ` (${seen})`}`;
}
