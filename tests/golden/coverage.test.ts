import { describe, expect, it } from 'vitest';
import { readCandleFile } from '../../main/adapters/files/candle-file.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { seriesCoverage } from '../../main/domain/history/index.ts';
import { valueOf } from '../support/outcome.ts';
import { haveSharedData, MISSING_SESSIONS, sharedData } from '../support/shared-data.ts';

// skipped: the market data are not part of the project
describe.skipIf(!haveSharedData)('the coverage of eleven years of real bars', () => {
  it('names exactly the sessions that the file lacks, and suspects no time', () => {
    const file = valueOf(readCandleFile(sharedData('spot/nifty_15m.csv.gz')));
    if (file.kind !== 'bars') throw new Error('not bars');
    const seen = seriesCoverage({
      calendar: NSE_CALENDAR,
      minutes: file.minutes,
      starts: file.bars.map(({ start }) => start),
      from: null,
      to: null,
    });
    const missing = seen?.reports.filter(({ state }) => state === 'missing').map(({ date }) => date);
    expect(missing).toEqual(MISSING_SESSIONS);
    expect(seen).toMatchObject({ shifts: [], duplicates: 0, offGrid: 0 });
    expect(seen?.days).toMatchObject({ whole: 2845, closed: 0, uncertain: 0 });
    // The vendor has one bar before the muhurat hour of 2015.
    const outside = seen?.reports.filter((day) => day.outside.length > 0).map(({ date }) => date);
    expect(outside).toEqual(['2015-11-11']);
  });
});
