import type { FiredSignal } from '../../../shared/contract/index.ts';
import { dayNumber, strikeLevel, type TradingDate } from '../../../shared/units/index.ts';
import { Chance } from '../../domain/exchange/index.ts';
import { buildDay } from './build-day.ts';
import { step, type HourShape } from './day-shape.ts';
import { vixAfter } from './free-day.ts';
import type { SimulatedDay } from './simulated-day.ts';

const VOLATILITY = 0.0042;
/** Points that are left to the strike from the early afternoon on. */
const ROOM = 68;
/** No nearer than this: the stop stays out of it. */
const ROOM_LEAST = 40;
/** How far the index has come towards that by the end of each hour. */
const WAY = [0.2, 0.45, 0.65, 0.9, 1, 0.92] as const;

/** The day of expiry after a signal's day: the index creeps towards the strike that was sold, and does not reach it. */
export function expiryApproach(
  before: SimulatedDay,
  date: TradingDate,
  seed: number,
  fired: FiredSignal,
): SimulatedDay {
  const chance = new Chance(seed, dayNumber(date));
  const sign = fired.option === 'PE' ? 1 : -1;
  const strike = strikeLevel(fired.strike50);
  const roomAt = (room: number): number => step(strike + sign * room * 100);
  const first = Math.max(ROOM_LEAST + 20, (sign * (before.auctionClose - strike)) / 100);
  let from = first;
  const hours = WAY.map((along): HourShape => {
    const room = first + (ROOM - first) * along + 3 * (chance.next() - 0.5);
    const worst = roomAt(Math.max(ROOM_LEAST, Math.min(from, room) - 14));
    from = room;
    const bounds = sign > 0 ? { high: null, low: worst } : { high: worst, low: null };
    return { close: roomAt(room), ...bounds, jump: null };
  });
  const shape = { open: roomAt(first), volatility: VOLATILITY, close: null, hours };
  return buildDay(date, shape, vixAfter(before, before.auctionClose), chance);
}
