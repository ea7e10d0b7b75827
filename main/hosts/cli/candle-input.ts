import type { Bar, BarMinutes, DailyCandle } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { readCandleFile } from '../../adapters/files/candle-file.ts';
import { describeFaults } from '../../adapters/files/file-fault.ts';

/** Bars of one length, as a file holds them. */
export interface Intraday {
  readonly minutes: BarMinutes;
  readonly bars: readonly Bar[];
}

/** The bars of a candle file, or what is wrong with it, as lines for a person. */
export function intradayBars(path: string): Result<Intraday, string> {
  const file = readCandleFile(path);
  if (!file.ok) return err(describeFaults(path, file.error));
  if (file.value.kind === 'daily')
    return err(`${path}: holds daily candles; --bars needs 1, 5, 15 or 60 minutes\n`);
  return ok(file.value);
}

/** The official daily candles of a file, or what is wrong with it. */
export function dailyCandles(path: string): Result<readonly DailyCandle[], string> {
  const file = readCandleFile(path);
  if (!file.ok) return err(describeFaults(path, file.error));
  return file.value.kind === 'daily' ? ok(file.value.candles) : err(`${path}: --daily needs daily candles\n`);
}
