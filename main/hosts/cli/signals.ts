import type { DailyCandle } from '../../../shared/contract/index.ts';
import { addDays, mondayOf, ok, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import { dayKind, muhuratDays, type Calendar } from '../../domain/calendar/index.ts';
import { hourlyBars } from '../../domain/market/hourly-bars.ts';
import { incompleteDays } from '../../domain/market/incomplete-hours.ts';
import { dayDoubts, signalWeeks, type SignalWeek, type SignalWeeks } from '../../domain/strategy/index.ts';
import { calendarOfFile } from '../calendar-in-force.ts';
import { dailyCandles, intradayBars, type Intraday } from './candle-input.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { SIGNALS_HELP, signalsOptions, type SignalsOptions } from './signals-options.ts';
import { printedWeeks } from './signals-rows.ts';

/** `kavach signals`: the signal of every week of a candle file, on standard output. Source: product.md 4. */
export async function runSignals(args: readonly string[], io: CliIo): Promise<number> {
  const options = signalsOptions(args);
  if (!options.ok) {
    io.err(`${options.error}\nTry: kavach signals --help\n`);
    return WRONG_USE;
  }
  if (options.value.help) {
    io.out(SIGNALS_HELP);
    return DONE;
  }
  const { strikeRule, format } = options.value;
  const bars = intradayBars(options.value.bars);
  const daily = options.value.daily === null ? ok([]) : dailyCandles(options.value.daily);
  const calendar = calendarOfFile(options.value.calendar);
  if (!bars.ok) io.err(bars.error);
  if (!daily.ok) io.err(daily.error);
  if (!calendar.ok) io.err(calendar.error);
  if (!bars.ok || !daily.ok || !calendar.ok) return FAILED;
  const incomplete = incompleteSessions(calendar.value, bars.value);
  const found = signalsOf(calendar.value, bars.value, daily.value, incomplete);
  const printed = found.weeks.filter((week) => isAsked(week, options.value));
  io.out(printedWeeks(printed, strikeRule, format));
  io.err(doubtLines(found, incomplete, printed));
  return DONE;
}

/** Days of whole sessions only: on the others the hours are meant to be missing. */
function incompleteSessions(calendar: Calendar, { bars, minutes }: Intraday): readonly TradingDate[] {
  const days = incompleteDays(bars, minutes).map((day) => day.date);
  return days.filter((day) => ['session', 'unknown'].includes(dayKind(calendar, day)));
}

function signalsOf(
  calendar: Calendar,
  source: Intraday,
  daily: readonly DailyCandle[],
  incomplete: readonly TradingDate[],
): SignalWeeks {
  const closes = new Map<TradingDate, Paise>(daily.map((candle) => [candle.date, candle.close]));
  const bars = hourlyBars(source.bars, {
    weekends: false,
    auctionClose: (date) => closes.get(date) ?? null,
    muhurat: muhuratDays(calendar),
  });
  return signalWeeks({ calendar, bars, daily, source: 'auto', weekends: false, incomplete });
}

function isAsked({ context }: SignalWeek, { from, to }: SignalsOptions): boolean {
  return (from === null || context.week >= from) && (to === null || context.week <= to);
}

/** One line for each day that makes a printed week doubtful. */
function doubtLines(
  { missing }: SignalWeeks,
  incomplete: readonly TradingDate[],
  printed: readonly SignalWeek[],
): string {
  const weeks = new Set(printed.flatMap(({ context }) => [context.week, context.previousWeek]));
  const doubts = dayDoubts(missing, incomplete).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return doubts
    .filter(({ date }) => weeks.has(mondayOf(date)))
    .map(
      ({ date, text }) => `${text}: weeks ${mondayOf(date)} and ${addDays(mondayOf(date), 7)} are doubtful\n`,
    )
    .join('');
}
