import type { ExpiryEvent } from '../../shared/contract/index.ts';
import { clock, istInstant, type TimeOfDay } from '../../shared/units/index.ts';
import { daySchedule } from '../domain/calendar/index.ts';
import type { SpreadPlan } from '../domain/trading/plan.ts';
import type { Desk } from './desk.ts';

/** About when the broker squares MIS off by itself (strategy.md 5, exit). */
const BROKER_SQUARES_OFF = clock('15:25');

/** What the calendar and the spread's own rules hold for this day, in the order of the clock; empty without a session. */
export function expiryEvents(desk: Desk, plan: SpreadPlan): readonly ExpiryEvent[] {
  const schedule = daySchedule(desk.calendar, desk.date);
  const close = schedule?.windows.at(-1)?.to;
  if (schedule === null || close === undefined) return [];
  const at = (time: TimeOfDay): ExpiryEvent['at'] => istInstant(desk.date, time);
  const event = (kind: ExpiryEvent['kind'], from: TimeOfDay, to?: TimeOfDay): ExpiryEvent => {
    return { kind, at: at(from), until: to === undefined ? null : at(to) };
  };
  const { auction } = schedule;
  const events = [event('squareOff', plan.rules.squareOffAt)];
  if (auction !== null) events.push(event('auction', auction.from, auction.to));
  if (plan.product === 'MIS') {
    events.push(event('chaseEnds', plan.rules.squareOffChaseUntil));
    events.push(event('brokerSquaresOff', BROKER_SQUARES_OFF));
  }
  events.push(event('settles', auction?.to ?? close));
  events.push(event('marketCloses', close));
  return events.sort((a, b) => a.at - b.at);
}
