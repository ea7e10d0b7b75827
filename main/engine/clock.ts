import { setAlarms } from './alarms.ts';
import { addDays, istDate, istInstant, timeOfDay, type Instant } from '../../shared/units/index.ts';
import type { DayPhase } from '../../shared/contract/index.ts';
import { daySchedule, phaseAt, type Phase } from '../domain/calendar/index.ts';
import { barSession } from '../domain/market/bar-session.ts';
import { BarBuilder } from '../domain/market/bar-builder.ts';
import type { Desk } from './desk.ts';

/** Moves the desk's clock; on a new Indian date begins the day. Cheap where the date stays. */
export function moveClock(desk: Desk, at: Instant): void {
  desk.now = at;
  if (at >= desk.dateEndsAt) turnDate(desk);
}

function turnDate(desk: Desk): void {
  desk.date = istDate(desk.now);
  desk.dateEndsAt = istInstant(addDays(desk.date, 1), timeOfDay(0));
  if (desk.running) beginDay(desk);
}

/** On a day with trading: counters begin anew, bars get the day's session, the guards of the day their timers. */
export function beginDay(desk: Desk): void {
  const { market, book, date } = desk;
  const schedule = daySchedule(desk.calendar, date);
  if (schedule === null) return;
  if (book.date === null || book.date < date) desk.emit({ type: 'dayStarted', date });
  desk.lossGuard.restore(book.limitTripped !== null);
  desk.lossState = book.limitTripped === null ? 'within' : 'tripped';
  if (market.builderDate === date) return;
  const session = desk.driven ? null : barSession(schedule);
  market.spot.previousClose = market.spot.price ?? market.spot.previousClose;
  market.vix.previousClose = market.vix.price ?? market.vix.previousClose;
  market.builder = session === null ? null : new BarBuilder(session);
  market.vixBuilder = session === null ? null : new BarBuilder(session);
  market.builderDate = date;
  market.seeded = null;
  market.vixSeeded = null;
  const squareOff = istInstant(date, book.settings.trade.squareOffAt);
  if (squareOff > desk.now) desk.send({ type: 'setTimer', timer: 'squareOff', at: squareOff });
  if (!desk.driven) setAlarms(desk);
}

/** The phase as the screen names it; looked up anew only when it ends. */
export function dayPhase(desk: Desk): DayPhase {
  if (desk.phase !== null && desk.now < desk.phaseEndsAt) return desk.phase;
  const { phase, endsAt } = phaseAt(desk.calendar, desk.now);
  desk.phase = namedPhase(desk, phase, endsAt);
  desk.phaseEndsAt = endsAt ?? desk.dateEndsAt;
  return desk.phase;
}

function namedPhase(desk: Desk, phase: Phase, endsAt: Instant | null): DayPhase {
  switch (phase) {
    case 'open':
    case 'auction':
    case 'afterAuction':
      return phase;
    case 'preOpen':
      return 'beforeOpen';
    case 'closed':
      if (endsAt !== null) return 'beforeOpen';
      return daySchedule(desk.calendar, desk.date) === null ? 'holiday' : 'closed';
    case 'break':
    case 'unknown':
      return 'closed';
  }
}

/** Options trade: orders can be sent. */
export function isTrading(desk: Desk): boolean {
  const phase = dayPhase(desk);
  return phase === 'open' || phase === 'auction' || phase === 'afterAuction';
}
