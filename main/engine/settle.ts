import { MS_PER_MINUTE, MS_PER_SECOND } from '../../shared/units/index.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import { advanceSpreads } from './advance.ts';
import { disarmAtEnd } from './arming.ts';
import { isAtRest } from './at-rest.ts';
import { isTrading } from './clock.ts';
import type { Desk } from './desk.ts';
import { attemptEntry } from './entry.ts';
import { settleExpired } from './expired.ts';
import { syncGuards, watchSquareOff } from './guards.ts';
import { watchDailyLoss } from './daily-loss.ts';
import { stepEmergencyRun } from './halt.ts';
import { isAwaitingLost } from './late-orders.ts';
import { doubtUnanswered } from './answers.ts';
import { updateSubscriptions } from './subscriptions.ts';

/** One event leads to a few rounds of consequences; more would be a loop. */
const ROUNDS_MAX = 12;
const POLL_ORDERS_MS = MS_PER_SECOND;
const POLL_OPEN_MS = 5 * MS_PER_SECOND;
const POLL_IDLE_MS = MS_PER_MINUTE;

/**
 * Draws every consequence of what was learnt, in the order that the rules give: square-off, then stop and limit, then
 * what the spreads need next, then the signal's entry (strategy.md 5: at one instant).
 */
export function settle(desk: Desk): void {
  if (isAtRest(desk)) {
    desk.dirty = false;
    desk.waits.clear();
    if (desk.reader.isKnown) watchDailyLoss(desk);
  } else drawConsequences(desk);
  syncGuards(desk);
  // An order does not wait for the chain's wishes: they follow with the next event, a second later at most.
  if (!desk.hasSentOrder && !desk.driven) updateSubscriptions(desk);
  // A book that is asked for together with an order may not show it: its answer asks for one that does.
  if (desk.hasSentOrder) desk.reader.postpone(desk.now);
  else readBook(desk);
  desk.hasSentOrder = false;
}

function drawConsequences(desk: Desk): void {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    desk.dirty = false;
    disarmAtEnd(desk);
    const { isKnown } = desk.reader;
    if (isKnown) watchSquareOff(desk);
    settleExpired(desk);
    // Fills and quotes came with the event; what the rounds decide adds none.
    if (isKnown && round === 0) watchDailyLoss(desk);
    advanceSpreads(desk);
    stepEmergencyRun(desk);
    if (isKnown) attemptEntry(desk);
    if (!desk.dirty) break;
  }
}

/** Between ticks: what only time brings. */
export function onPulse(desk: Desk): void {
  doubtUnanswered(desk, null);
  markMinute(desk);
  desk.dirty = true;
}

/** Asks for the broker's books where something hangs on them, and else from time to time. */
function readBook(desk: Desk): void {
  const { reader, now } = desk;
  if (!reader.isWanted && reader.sinceAsked(now) < pollMs(desk)) return;
  if (reader.isWaiting(now)) return;
  desk.send({ type: 'requestSnapshot', request: reader.ask(now) });
}

function pollMs(desk: Desk): number {
  const { spreads, emergency } = desk.book;
  const isStopping = emergency !== null && emergency.flatAt === null;
  if (isStopping || spreads.some((spread) => !isClosed(spread) && isMoving(spread))) return POLL_ORDERS_MS;
  if (desk.driven) return Number.POSITIVE_INFINITY;
  if (!spreads.every(isClosed) || !desk.reader.hasReconciled || desk.book.differences.length > 0)
    return POLL_OPEN_MS;
  if (isTrading(desk) && isAwaitingLost(desk.book)) return POLL_OPEN_MS;
  return isTrading(desk) ? POLL_IDLE_MS : 5 * POLL_IDLE_MS;
}

/** A resting stop alone is no haste. */
export function isMoving(spread: SpreadRecord): boolean {
  if (spread.openedAt === null || spread.exit !== null) return true;
  for (const { state } of spread.orders) if (state === 'sent' || state === 'unknown') return true;
  return false;
}

/** The day's net once a minute, for the small curve. */
function markMinute(desk: Desk): void {
  const { book, dayNet, now } = desk;
  if (book.spreads.length === 0 || dayNet === null || !isTrading(desk)) return;
  const last = book.curve.at(-1)?.at ?? 0;
  if (Math.floor(last / MS_PER_MINUTE) === Math.floor(now / MS_PER_MINUTE)) return;
  // Once flat the curve stands still: one row says so, not one a minute.
  if (book.curve.at(-1)?.net === dayNet && book.spreads.every(isClosed)) return;
  desk.emit({ type: 'pnlMarked', net: dayNet });
}
