import { z } from 'zod';
import type { BarMinutes } from '../../../shared/contract/index.ts';
import {
  parseTradingDate,
  type Lots,
  type Paise,
  type TimeOfDay,
  type TradingDate,
} from '../../../shared/units/index.ts';

/** Rupees of a limit as paise, up to a hundred crore: more is a slip of the hand. */
const PAISE_MAX = 1_000_000_000_00;
const MS_MAX = 86_400_000;

export function paiseBetween(min: number, max: number = PAISE_MAX): z.ZodType<Paise> {
  return z
    .int()
    .min(min)
    .max(max)
    .transform((value) => value as Paise);
}

export function lotsUpTo(max: number): z.ZodType<Lots> {
  return z
    .int()
    .min(1)
    .max(max)
    .transform((value) => value as Lots);
}

export const timeOfDayValue: z.ZodType<TimeOfDay> = z
  .int()
  .min(0)
  .lt(MS_MAX)
  .transform((value) => value as TimeOfDay);

export const dateValue: z.ZodType<TradingDate> = z
  .string()
  .refine((text) => parseTradingDate(text).ok, 'not a date')
  .transform((text) => text as TradingDate);

/** A whole number of milliseconds up to a day. */
export function msBetween(min: number, max: number = MS_MAX): z.ZodType<number> {
  return z.int().min(min).max(max);
}

/** The bar lengths that there are. */
export const barMinutes: z.ZodType<BarMinutes> = z.union([
  z.literal(1),
  z.literal(5),
  z.literal(15),
  z.literal(60),
  z.literal(240),
  z.literal(1440),
]);

export function shortText(max: number): z.ZodType<string> {
  return z.string().max(max);
}
