import type { Bar, BarMinutes, DailyCandle } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { parseCandles, readCandleFile, type CandleFile } from '../../adapters/files/candle-file.ts';
import { describeFaults } from '../../adapters/files/file-fault.ts';
import { readPlainOrGzip } from '../../adapters/files/read-file.ts';
import { inHundredths } from '../../adapters/files/vix-hundredths.ts';
import { readOptionPoints } from '../../adapters/files/option-points.ts';
import {
  NO_VIX,
  type RecordedPrice,
  type RecordedVix,
  type Recording,
} from '../../domain/market/recorded/index.ts';
import { calendarOfFile } from '../calendar-in-force.ts';
import type { ReplayFiles } from './market-options.ts';

function candles(path: string): Result<CandleFile, string> {
  const file = readCandleFile(path);
  return file.ok ? file : err(describeFaults(path, file.error));
}

function bars(path: string): Result<{ readonly minutes: BarMinutes; readonly bars: readonly Bar[] }, string> {
  const file = candles(path);
  if (!file.ok) return file;
  return file.value.kind === 'bars' ? ok(file.value) : err(`${path}: --bars needs 1, 5, 15 or 60 minutes\n`);
}

function daily(path: string | null): Result<readonly DailyCandle[], string> {
  if (path === null) return ok([]);
  const file = candles(path);
  if (!file.ok) return file;
  return file.value.kind === 'daily' ? ok(file.value.candles) : err(`${path}: --daily needs daily candles\n`);
}

function vix(path: string | null): Result<RecordedVix, string> {
  if (path === null) return ok(NO_VIX);
  const content = readPlainOrGzip(path);
  const file = content.ok ? parseCandles(inHundredths(content.value).content) : content;
  if (!file.ok) return err(describeFaults(path, file.error));
  return ok(
    file.value.kind === 'daily'
      ? { ...NO_VIX, daily: file.value.candles }
      : { minutes: file.value.minutes, bars: file.value.bars, daily: [] },
  );
}

function options(path: string | null): Result<readonly RecordedPrice[], string> {
  if (path === null) return ok([]);
  const points = readOptionPoints(path);
  return points.ok ? points : err(describeFaults(path, points.error));
}

/** All files of a replay, or the lines that are wrong with the first bad one. */
export function readRecording(files: ReplayFiles): Result<Recording, string> {
  const spot = bars(files.bars);
  if (!spot.ok) return spot;
  const official = daily(files.daily);
  if (!official.ok) return official;
  const fear = vix(files.vix);
  if (!fear.ok) return fear;
  const prices = options(files.options);
  if (!prices.ok) return prices;
  const calendar = calendarOfFile(files.calendar);
  if (!calendar.ok) return calendar;
  return ok({
    calendar: calendar.value,
    minutes: spot.value.minutes,
    bars: spot.value.bars,
    daily: official.value,
    vix: fear.value,
    options: prices.value,
  });
}
