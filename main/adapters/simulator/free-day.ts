import { dayNumber, type TradingDate } from '../../../shared/units/index.ts';
import { Chance } from '../../domain/exchange/index.ts';
import { buildDay } from './build-day.ts';
import { step } from './day-shape.ts';
import { cell, TRADED_MINUTES, type SimulatedDay } from './simulated-day.ts';
import type { VixLevel } from './vix-path.ts';

const FIRST_LEVEL = 2_530_000;
const USUAL_VIX = 1360;
/** Read off 388 days of NIFTY's minute bars of 2024-2026: half of the days move less; the gap is two thirds of the day. */
export const USUAL_VOLATILITY = 0.0058;
const VOLATILITY_SPREAD = 0.36;
const GAP = 0.0038;
/** One gap in eight is more than twice as large: news of the night. */
const NEWS_CHANCE = 0.125;
const NEWS_SIZE = 2.6;

/** A day that nobody shaped: quiet or volatile, trending or not, as chance has it. */
export function freeDay(before: SimulatedDay | undefined, date: TradingDate, seed: number): SimulatedDay {
  const chance = new Chance(seed, dayNumber(date));
  const level = before?.auctionClose ?? step(FIRST_LEVEL * (1 + 0.01 * chance.normal()));
  const gap = GAP * chance.normal() * (chance.next() < NEWS_CHANCE ? NEWS_SIZE : 1);
  const volatility = USUAL_VOLATILITY * Math.exp(VOLATILITY_SPREAD * chance.normal());
  const shape = { open: step(level * (1 + gap)), volatility, close: null, hours: null };
  return buildDay(date, shape, vixAfter(before, level), chance);
}

/** A part of every day's fear is forgotten over the night. */
export function vixAfter(before: SimulatedDay | undefined, level: number): VixLevel {
  const last = before === undefined ? USUAL_VIX : cell(before.vix, TRADED_MINUTES - 1);
  return { before: last * (USUAL_VIX / last) ** 0.15, indexBefore: level };
}
