import type { Bar, BarMinutes, DailyCandle } from '../../../shared/contract/index.ts';
import { istDate, MS_PER_MINUTE, type Instant } from '../../../shared/units/index.ts';
import type { PastBars } from '../../domain/market/past-bars.ts';
import { countBefore, type Recording } from '../../domain/market/recorded/index.ts';

/** Bars that have ended by now, and official candles of the days before. */
export function recordedPast(
  { minutes, daily, vix }: Recording,
  bars: readonly Bar[],
  now: Instant,
): PastBars {
  return {
    minutes,
    bars: endedBy(bars, minutes, now),
    daily: beforeToday(daily, now),
    vix: {
      minutes: vix.minutes,
      bars: endedBy(vix.bars, vix.minutes, now),
      daily: beforeToday(vix.daily, now),
    },
    source: 'recorded',
  };
}

function endedBy(bars: readonly Bar[], minutes: BarMinutes, now: Instant): readonly Bar[] {
  return bars.slice(
    0,
    countBefore(bars, (bar) => bar.start + minutes * MS_PER_MINUTE <= now),
  );
}

function beforeToday(daily: readonly DailyCandle[], now: Instant): readonly DailyCandle[] {
  const today = istDate(now);
  return daily.slice(
    0,
    countBefore(daily, (candle) => candle.date < today),
  );
}
