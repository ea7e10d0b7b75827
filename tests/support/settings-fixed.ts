import { HEDGE_POINTS_MAX, HEDGE_POINTS_MIN } from '../../main/domain/strategy/hedge.ts';
import { CLOCK_SKEW_MS_MAX } from '../../main/domain/risk/gate-session.ts';
import { SLICES_MAX } from '../../main/domain/risk/gate-limits.ts';
import { EXIT_ORDERS_PER_DAY } from '../../main/domain/risk/rate-keeper.ts';
import { FIRST_WEEK_LOTS } from '../../main/engine/first-live-week.ts';

/** What the engine trades by and nobody can set, with its reason. */
export const FIXED: readonly { readonly what: string; readonly value: string; readonly why: string }[] = [
  {
    what: 'Lot size',
    value: 'by expiry',
    why: 'The exchange sets it; it is read from the instrument file, and an open position keeps its own.',
  },
  {
    what: 'Freeze quantity',
    value: 'by date',
    why: 'The exchange sets it; a dated table of the calendar, which a user imports anew.',
  },
  {
    what: 'Range of the hedge',
    value: `${HEDGE_POINTS_MIN} to ${HEDGE_POINTS_MAX} points`,
    why: 'The bounds within which the two hedge settings move.',
  },
  {
    what: 'Order of the legs',
    value: 'hedge first in, last out',
    why: 'A short without its hedge is what the product exists to rule out.',
  },
  {
    what: 'First live week',
    value: `${FIRST_WEEK_LOTS} lot, 7 days`,
    why: 'Nobody should skip it by a setting; it is ended by an act of its own.',
  },
  {
    what: 'Alarms of a held position',
    value: '08:45, 09:00, 09:10',
    why: 'Before the open at 09:15; an alarm that can be moved can be moved away.',
  },
  {
    what: 'Left to the broker',
    value: 'one minute after the chase',
    why: 'From about 15:25 the broker squares MIS off; orders of both would cross.',
  },
  {
    what: 'Limit of the broker stop',
    value: '20 % or ₹10 beyond its trigger',
    why: 'The exchange refuses a stop order whose limit lies further away.',
  },
  {
    what: 'Difference of the clocks',
    value: `${CLOCK_SKEW_MS_MAX / 1000} s`,
    why: 'Beyond it no age and no hour can be believed.',
  },
  {
    what: 'Slices of a leg',
    value: String(SLICES_MAX),
    why: 'More than ten orders for one leg is a slip of the hand.',
  },
  {
    what: 'Orders kept for exits',
    value: `${EXIT_ORDERS_PER_DAY} a day, 3 a second`,
    why: 'The way out must never wait for entries.',
  },
  {
    what: 'Odd orders',
    value: '3 changes of side in 10 min, 11 refusals in 1 min',
    why: 'Signs of a program gone wrong, which it must not be able to allow itself.',
  },
  {
    what: 'Prices of the emergency stop',
    value: 're-priced each 0.4 s, from the second step on',
    why: 'It has one aim, and ends only when the book says flat.',
  },
];
