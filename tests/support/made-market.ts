import { NSE_CALENDAR, sessionsFrom } from '../../main/domain/calendar/index.ts';
import { NO_VIX, type Recording } from '../../main/domain/market/recorded/index.ts';
import type { Bar } from '../../shared/contract/index.ts';
import { after, clock, istInstant, MS_PER_MINUTE, paise, tradingDate } from '../../shared/units/index.ts';

const QUARTERS = 25;

/** A market of quarter hours between two days, drawn from a seed: the same each time, no data folder is needed. */
export function madeMarket(seed: number, from: string, to: string): Recording {
  let state = seed;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  let price = 2_400_000;
  const bars: Bar[] = [];
  for (const day of sessionsFrom(NSE_CALENDAR, tradingDate(from), tradingDate(to))) {
    price += Math.round((next() - 0.5) * 12_000);
    for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
      const open = price;
      price += Math.round((next() - 0.5) * 7_000);
      bars.push({
        start: after(istInstant(day, clock('09:15')), quarter * 15 * MS_PER_MINUTE),
        open: paise(open),
        high: paise(Math.max(open, price) + Math.round(next() * 1_500)),
        low: paise(Math.min(open, price) - Math.round(next() * 1_500)),
        close: paise(price),
      });
    }
  }
  return { calendar: NSE_CALENDAR, minutes: 15, bars, daily: [], vix: NO_VIX, options: [] };
}
