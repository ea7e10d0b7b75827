import type { Bar, Settings } from '../../../shared/contract/index.ts';
import type { Paise, TradingDate } from '../../../shared/units/index.ts';
import { muhuratDays } from '../../domain/calendar/index.ts';
import { hourlyBars } from '../../domain/market/hourly-bars.ts';
import type { Recording } from '../../domain/market/recorded/index.ts';

/** The strategy's hours of a recording, as the terminal's own would have been. */
export function hoursOf({
  recording,
  settings,
}: {
  readonly recording: Recording;
  readonly settings: Settings;
}): readonly Bar[] {
  const closes = new Map<TradingDate, Paise>(recording.daily.map((candle) => [candle.date, candle.close]));
  return hourlyBars(recording.bars, {
    weekends: settings.signals.weekendSessions,
    auctionClose: (date) => closes.get(date) ?? null,
    muhurat: muhuratDays(recording.calendar),
  });
}
