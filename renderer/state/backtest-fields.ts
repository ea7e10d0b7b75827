import { PRESETS } from '../../shared/contract/index.ts';
import {
  clockFromText,
  err,
  ok,
  paise,
  parseTradingDate,
  type Paise,
  type Result,
  type TimeOfDay,
  type TradingDate,
} from '../../shared/units/index.ts';
import type { BacktestForm } from './backtest-form.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORDED = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i;

/** `2022-01-03` or `3 Jan 2022`; null where the field is empty. */
export function dateOf(text: string): Result<TradingDate | null, string> {
  const typed = text.trim();
  if (typed === '') return ok(null);
  const [, day = '', month = '', year = ''] = WORDED.exec(typed) ?? [];
  const place = MONTHS.indexOf(month.toLowerCase());
  const plain = place < 0 ? typed : `${year}-${String(place + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = parseTradingDate(plain);
  return parsed.ok ? parsed : err('A day such as 3 Jan 2022 or 2022-01-03; empty is the whole history');
}

function numberOf(text: string): number {
  const plain = text.replaceAll(',', '').trim();
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** A whole number within bounds; `step`: a multiple of it. */
export function wholeOf(text: string, min: number, max: number, step = 1): Result<number, string> {
  const value = numberOf(text);
  if (Number.isSafeInteger(value) && value >= min && value <= max && value % step === 0) return ok(value);
  const steps = step === 1 ? '' : ` in steps of ${step}`;
  return err(`A whole number from ${min} to ${max}${steps}`);
}

const PAISE_MAX = 1_000_000_000_00;

/** Rupees or points with at most two decimals, as paise. */
export function amountOf(text: string, min: number, max = PAISE_MAX): Result<Paise, string> {
  const value = Math.round(numberOf(text) * 100);
  if (Number.isSafeInteger(value) && value >= min && value <= max) return ok(paise(value));
  return err(max === PAISE_MAX ? 'Rupees, more than 0' : `From ${min / 100} to ${max / 100}`);
}

/** Within the hours that the preset's own times leave: after the last entry, before the chase ends. */
export function squareOffOf({ squareOff, preset }: BacktestForm): Result<TimeOfDay, string> {
  const { entryUntil, squareOffChaseUntil } = PRESETS[preset].trade;
  const typed = clockFromText(squareOff.trim());
  if (typed.ok && typed.value >= entryUntil && typed.value < squareOffChaseUntil) return typed;
  return err('A time from 15:00, when entries end, to 15:21');
}
