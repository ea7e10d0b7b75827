import { z } from 'zod';
import type { BarMinutes } from '../../../shared/contract/index.ts';
import {
  MS_PER_DAY,
  parseTradingDate,
  type Paise,
  type TimeOfDay,
  type TradingDate,
} from '../../../shared/units/index.ts';

/** Rupees of a limit as paise, up to a hundred crore: more is a slip of the hand. */
const PAISE_MAX = 1_000_000_000_00;

export function paiseBetween(min: number, max: number = PAISE_MAX): z.ZodType<Paise> {
  return z
    .int()
    .min(min)
    .max(max)
    .transform((value) => value as Paise);
}

export const timeOfDayValue: z.ZodType<TimeOfDay> = z
  .int()
  .min(0)
  .lt(MS_PER_DAY)
  .transform((value) => value as TimeOfDay);

export const dateValue: z.ZodType<TradingDate> = z
  .string()
  .refine((text) => parseTradingDate(text).ok, 'not a date')
  .transform((text) => text as TradingDate);

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
