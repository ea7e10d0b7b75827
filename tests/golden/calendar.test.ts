import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCandleFile } from '../../main/adapters/files/candle-file.ts';
import {
  dayKind,
  expiriesFrom,
  lotSizeOf,
  NSE_CALENDAR as nse,
  sessionsFrom,
} from '../../main/domain/calendar/index.ts';
import { inSession } from '../../main/domain/market/session-hours.ts';
import { istDate, tradingDate as day } from '../../shared/units/index.ts';
import { valueOf } from '../support/outcome.ts';
import { haveSharedData, MISSING_SESSIONS, sharedData } from '../support/shared-data.ts';

// skipped: without the folder of real market data
describe.skipIf(!haveSharedData)('the calendar against the market data', () => {
  it('has all the expiries of 2021 to 2026 that the exchange had, with their lot sizes', () => {
    const rows = readFileSync(sharedData('calendar/nifty_expiries_2021_2026.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    // The list of July 2026 names the weeks up to 2026-08-25; after that only what was listed by then.
    const published = rows.map((row) => row.split(',')).filter(([date = '']) => date <= '2026-08-25');
    const last = published.at(-1)?.[0] ?? '';
    const ours = expiriesFrom(nse, day('2021-01-01'), 1_000).filter((expiry) => expiry.date <= last);
    expect(ours.map((expiry) => [expiry.date, expiry.kind])).toEqual(
      published.map((row) => [row[0], row[2]]),
    );
    for (const [date = '', , , , , units] of published) {
      if (units !== undefined && units !== '')
        expect(lotSizeOf(nse, day(date)), date).toEqual({ ok: true, value: Number(units) });
    }
  });

  it('has a session on each day on which the index traded, and lacks bars on 17 sessions only', () => {
    const file = valueOf(readCandleFile(sharedData('spot/nifty_15m.csv.gz')));
    const bars = file.kind === 'bars' ? file.bars : [];
    const traded = new Set(bars.filter((each) => inSession(each.start)).map((each) => istDate(each.start)));
    const strange = [...traded].filter((date) =>
      ['holiday', 'weekend', 'unknown'].includes(dayKind(nse, date)),
    );
    expect(strange).toEqual([]);
    const missing = sessionsFrom(nse, day('2015-01-09'), day('2026-08-21')).filter(
      (date) => !traded.has(date),
    );
    expect(missing).toEqual(MISSING_SESSIONS);
  });
});
