import type { UTCTimestamp } from 'lightweight-charts';
import { formatClock, formatDate, instant, istDate, type Instant } from '../../shared/units/index.ts';

const IST_OFFSET_SECONDS = 19_800;

/**
 * The chart library knows only UTC. An instant is handed to it shifted by India's offset, so that the library's own
 * day borders are India's; nothing but this file may turn such a time back.
 */
export function toChartTime(at: Instant): UTCTimestamp {
  return (Math.floor(at / 1_000) + IST_OFFSET_SECONDS) as UTCTimestamp;
}

/** The instant behind a time of the chart. */
export function fromChartTime(time: number): Instant {
  return instant((time - IST_OFFSET_SECONDS) * 1_000);
}

/** `Thu 19 Nov` for a day's first bar, else `11:15`. */
export function axisLabel(time: number, isDay: boolean): string {
  const at = fromChartTime(time);
  return isDay ? formatDate(istDate(at)).split(' ').slice(0, 2).join(' ') : formatClock(at).slice(0, 5);
}

/** `Thu 19 Nov 11:15`, as the crosshair and the text twin say it. */
export function barLabel(at: Instant, daily: boolean): string {
  const date = formatDate(istDate(at));
  return daily ? date : `${date} ${formatClock(at).slice(0, 5)}`;
}
