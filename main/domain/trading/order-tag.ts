import type { Mode, OrderView, Side, SignalId, SpreadId } from '../../../shared/contract/index.ts';
import { assert, dateFromDayNumber, dayNumber, type TradingDate } from '../../../shared/units/index.ts';
import type { BrokerOrderId, OrderTag } from './order.ts';

export type OrderPurpose = OrderView['purpose'];

const LETTER: Readonly<Record<OrderPurpose, string>> = {
  hedgeEntry: 'H',
  mainEntry: 'M',
  brokerStop: 'B',
  mainExit: 'X',
  hedgeExit: 'Y',
  mainSurplus: 'U',
  hedgeSurplus: 'V',
};
const SIDE: Readonly<Record<OrderPurpose, Side>> = {
  hedgeEntry: 'buy',
  mainEntry: 'sell',
  brokerStop: 'buy',
  mainExit: 'buy',
  hedgeExit: 'sell',
  mainSurplus: 'sell',
  hedgeSurplus: 'buy',
};
const HEDGE_ORDERS: ReadonlySet<OrderPurpose> = new Set(['hedgeEntry', 'hedgeExit', 'hedgeSurplus']);
const MODE_LETTER: Readonly<Record<Mode, string>> = { demo: 'D', paper: 'P', live: 'L' };
const DAYS_MAX = 36 ** 3;
const ATTEMPTS_MAX = 36 ** 3;
const NUMBER_MAX = 36 ** 2;
const SPREAD = /^([DPL])-(\d{4}-\d{2}-\d{2})-S([1-8])-([0-9A-Z]{1,2})$/;
const TAG = /^K([DPL])([0-9A-Z]{3})([1-8])([0-9A-Z]{2})([HMBXYUV])([0-9A-Z]{3})(?:~.+)?$/;

/** A spread's name: book, day of its entry, signal, and its number among that day's tries of the signal, from 1. */
export function spreadId(mode: Mode, day: TradingDate, signal: SignalId, number: number): SpreadId {
  assert(number >= 1 && number < NUMBER_MAX, 'a day has at most 1,295 tries');
  return `${MODE_LETTER[mode]}-${day}-${signal}-${base36(number, 1)}` as SpreadId;
}

/**
 * The tag of the n-th order of a spread for a purpose: 13 capitals and digits, a pure function of its arguments, so
 * that a retry finds its own order. `KL` + day + signal + number + purpose + attempt. Source: architecture.md 2.
 */
export function orderTag(spread: SpreadId, purpose: OrderPurpose, attempt: number): OrderTag {
  const match = SPREAD.exec(spread);
  assert(match !== null && attempt >= 1 && attempt < ATTEMPTS_MAX, 'a spread of ours and a small attempt');
  const [, mode = '', day = '', signal = '', number = ''] = match;
  const days = dayNumber(day as TradingDate);
  assert(days < DAYS_MAX, 'a day before the year 2097');
  return `K${mode}${base36(days, 3)}${signal}${number.padStart(2, '0')}${LETTER[purpose]}${base36(attempt, 3)}` as OrderTag;
}

/** Our own name for a second order that the broker holds under one tag: somebody on the wire sent it twice. */
export function twinTag(tag: OrderTag, orderId: BrokerOrderId): OrderTag {
  return `${tag}~${orderId}` as OrderTag;
}

export function isTwin(tag: OrderTag): boolean {
  return tag.includes('~');
}

/** What a tag of ours says; null where it is not one: a foreign order, or one sent by hand. */
export function readOrderTag(
  tag: string,
): { readonly spread: SpreadId; readonly purpose: OrderPurpose; readonly attempt: number } | null {
  const match = TAG.exec(tag);
  if (match === null) return null;
  const [, mode = '', days = '', signal = '', number = '', letter = '', attempt = ''] = match;
  const purpose = (Object.keys(LETTER) as OrderPurpose[]).find((each) => LETTER[each] === letter);
  if (purpose === undefined) return null;
  const day = dateFromDayNumber(Number.parseInt(days, 36));
  const spread = `${mode}-${day}-S${signal}-${base36(Number.parseInt(number, 36), 1)}` as SpreadId;
  return { spread, purpose, attempt: Number.parseInt(attempt, 36) };
}

/** Which side an order for the purpose trades. */
export function sideFor(purpose: OrderPurpose): Side {
  return SIDE[purpose];
}

/** Whether orders for the purpose trade the hedge's contract; the others trade the main leg's. */
export function isHedgeOrder(purpose: OrderPurpose): boolean {
  return HEDGE_ORDERS.has(purpose);
}

function base36(value: number, width: number): string {
  return value.toString(36).toUpperCase().padStart(width, '0');
}

/** The signal that a spread was entered on. */
export function signalOfSpread(spread: SpreadId): SignalId {
  const match = SPREAD.exec(spread);
  assert(match !== null, 'a spread of ours');
  return `S${match[3] ?? ''}` as SignalId;
}
