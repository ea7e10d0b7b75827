import type { Bias, StrikeRule } from '../../../shared/contract/index.ts';
import {
  istDate,
  istTime,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';
import type { SignalWeek } from '../../domain/strategy/index.ts';
import type { OutputFormat } from './signals-options.ts';
import { plainCsv, textTable } from './text-table.ts';

const HEADER = ['week', 'signal', 'bar_start', 'close', 'stop', 'strike', 'option', 'bias'];
const BIAS_NUMBER: Readonly<Record<Bias, number>> = { bearish: -1, neutral: 0, bullish: 1 };

/** The weeks in the asked format (product.md 4); rupees with two decimals, NONE with empty columns up to bias. */
export function printedWeeks(weeks: readonly SignalWeek[], rule: StrikeRule, format: OutputFormat): string {
  if (format === 'json')
    return `${JSON.stringify(
      weeks.map((week) => jsonRow(week, rule)),
      null,
      2,
    )}\n`;
  const rows = weeks.map((week) => textRow(week, rule));
  if (format === 'csv') return plainCsv(HEADER, rows);
  const marked = rows.map((row, index) => [
    ...row,
    weeks[index]?.context.doubts.length === 0 ? '' : 'doubtful',
  ]);
  return textTable([...HEADER, 'doubt'], marked);
}

function textRow({ context, fired }: SignalWeek, rule: StrikeRule): readonly string[] {
  const bias = String(BIAS_NUMBER[context.bias]);
  if (fired === null) return [context.week, 'NONE', '', '', '', '', '', bias];
  const strike = rule === 'directional50' ? fired.strike50 : fired.strike100;
  const prices = [inRupees(fired.close), inRupees(fired.stopLevel), String(strike)];
  return [context.week, fired.signal, minuteOf(fired.barStart), ...prices, fired.option, bias];
}

function jsonRow({ context, fired }: SignalWeek, rule: StrikeRule): object {
  return {
    week: context.week,
    signal: fired?.signal ?? 'NONE',
    bar_start: fired === null ? null : minuteOf(fired.barStart),
    close: fired === null ? null : fired.close / 100,
    stop: fired === null ? null : fired.stopLevel / 100,
    strike: fired === null ? null : rule === 'directional50' ? fired.strike50 : fired.strike100,
    option: fired?.option ?? null,
    bias: BIAS_NUMBER[context.bias],
    doubts: context.doubts,
  };
}

/** 2025-07-14T10:15, in Indian time. */
function minuteOf(at: Instant): string {
  const time = istTime(at);
  return `${istDate(at)}T${two(Math.floor(time / MS_PER_HOUR))}:${two(Math.floor((time % MS_PER_HOUR) / MS_PER_MINUTE))}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Plain for machines, without grouping: 25063.95. Prices are never negative. */
function inRupees(price: Paise): string {
  return `${Math.floor(price / 100)}.${two(price % 100)}`;
}
