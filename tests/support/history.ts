import type { Bar, DailyCandle } from '../../shared/contract/index.ts';
import { readCandleFile } from '../../main/adapters/files/candle-file.ts';
import { muhuratDays, NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { hourlyBars } from '../../main/domain/market/hourly-bars.ts';
import { incompleteDays } from '../../main/domain/market/incomplete-hours.ts';
import { signalWeeks, type SignalWeeks } from '../../main/domain/strategy/index.ts';
import { valueOf } from './outcome.ts';
import { sharedData } from './shared-data.ts';

/** Real bars as a file holds them. */
export function realBars(name: string): { readonly minutes: number; readonly bars: readonly Bar[] } {
  const file = valueOf(readCandleFile(sharedData(`spot/${name}`)));
  if (file.kind !== 'bars') throw new Error(`${name} holds daily candles`);
  return file;
}

export function realDaily(): readonly DailyCandle[] {
  const file = valueOf(readCandleFile(sharedData('spot/nifty_daily.csv')));
  return file.kind === 'daily' ? file.candles : [];
}

export function realHourly(name: string): readonly Bar[] {
  return hourlyBars(realBars(name).bars, { weekends: false, muhurat: muhuratDays(NSE_CALENDAR) });
}

/** The signals of a file of real bars, previous weeks from the bars themselves. */
export function realSignals(name: string): SignalWeeks {
  const file = valueOf(readCandleFile(sharedData(`spot/${name}`)));
  if (file.kind !== 'bars') throw new Error(`${name} holds daily candles`);
  const incomplete = incompleteDays(file.bars, file.minutes).map((day) => day.date);
  const bars = hourlyBars(file.bars, { weekends: false, muhurat: muhuratDays(NSE_CALENDAR) });
  return signalWeeks({
    calendar: NSE_CALENDAR,
    bars,
    daily: [],
    source: 'auto',
    weekends: false,
    incomplete,
  });
}
