import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../../../main/adapters/sqlite/history-store.ts';
import type { BarSeries, PricePoint } from '../../../../main/ports/history-store.ts';
import type { Bar, DailyCandle } from '../../../../shared/contract/index.ts';
import { after, clock, istInstant, rupees, strike, tradingDate } from '../../../../shared/units/index.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const monday = tradingDate('2025-07-14');
const tuesday = tradingDate('2025-07-15');
const open = istInstant(monday, clock('09:15'));
const SERIES: BarSeries = { symbol: 'NIFTY', minutes: 15, vendor: 'import' };

function bar(start: Bar['start'], close = 25_100): Bar {
  return { start, open: rupees(25_000), high: rupees(25_500), low: rupees(24_900), close: rupees(close) };
}

const session = Array.from({ length: 25 }, (_, index) => bar(after(open, index * 900_000)));
const point: PricePoint = {
  at: open,
  expiry: tradingDate('2025-07-17'),
  strike: strike(25_000),
  type: 'PE',
  price: rupees(61.2),
  openInterest: null,
  lotSize: 75,
};

const newStore = () => valueOf(openHistory(join(temporaryFolder(), 'history.db')));

describe('history', () => {
  it('gives back the bars of a range, its start included and its end not', () => {
    const store = newStore();
    expect(valueOf(store.importBars(SERIES, session))).toEqual({ added: 25, same: 0 });
    expect(store.bars(SERIES, open, after(open, 900_000))).toEqual([session[0]]);
    expect(store.bars(SERIES, after(open, 1), after(open, 86_400_000))).toEqual(session.slice(1));
    store.close();
  });

  it('counts what it has already and adds only what is new', () => {
    const store = newStore();
    valueOf(store.importBars(SERIES, session.slice(0, 20)));
    expect(valueOf(store.importBars(SERIES, session))).toEqual({ added: 5, same: 20 });
    store.close();
  });

  it('refuses rows that contradict what is stored, lists them, and keeps nothing of that import', () => {
    const store = newStore();
    valueOf(store.importBars(SERIES, session.slice(0, 2)));
    const other = [...session.slice(2), bar(open, 25_000), bar(after(open, 900_000), 25_001)];
    expect(errorOf(store.importBars(SERIES, other))).toMatchObject({
      code: 'CONFLICT',
      conflicts: [
        {
          row: '2025-07-14 09:15:00',
          stored: '25,000.00 / 25,500.00 / 24,900.00 / 25,100.00',
          given: '25,000.00 / 25,500.00 / 24,900.00 / 25,000.00',
        },
        { row: '2025-07-14 09:30:00' },
      ],
    });
    expect(store.bars(SERIES, open, after(open, 86_400_000))).toEqual(session.slice(0, 2));
    store.close();
  });

  it('never mixes vendors, lengths or indices', () => {
    const store = newStore();
    const others: readonly BarSeries[] = [
      { ...SERIES, vendor: 'tradingview' },
      { ...SERIES, minutes: 60 },
      { ...SERIES, symbol: 'INDIAVIX' },
    ];
    for (const [index, series] of [SERIES, ...others].entries())
      valueOf(store.importBars(series, [bar(open, 25_000 + index)]));
    for (const [index, series] of [SERIES, ...others].entries())
      expect(store.bars(series, open, after(open, 1))).toEqual([bar(open, 25_000 + index)]);
    expect(store.barSeries()).toHaveLength(4);
    store.close();
  });

  it('tells how many bars each Indian day has', () => {
    const store = newStore();
    const next = istInstant(tuesday, clock('09:15'));
    valueOf(store.importBars(SERIES, [...session, bar(next), bar(after(next, 900_000))]));
    expect(store.coverage(SERIES)).toEqual([
      { date: monday, bars: 25 },
      { date: tuesday, bars: 2 },
    ]);
    expect(store.coverage({ ...SERIES, minutes: 5 })).toEqual([]);
    store.close();
  });

  it('keeps daily candles and option prices the same way, what was not recorded as null', () => {
    const store = newStore();
    const daily = { symbol: 'NIFTY', vendor: 'import' } as const;
    const { start: _start, ...prices } = bar(open);
    const stored: DailyCandle = { date: monday, ...prices };
    expect(valueOf(store.importDaily(daily, [stored]))).toEqual({ added: 1, same: 0 });
    expect(valueOf(store.importDaily(daily, [stored]))).toEqual({ added: 0, same: 1 });
    expect(store.daily(daily, monday, monday)).toEqual([stored]);
    expect(store.daily(daily, tuesday, tuesday)).toEqual([]);
    const call: PricePoint = { ...point, type: 'CE', openInterest: 1_200_000, lotSize: null };
    expect(valueOf(store.importPrices('import', [point, call]))).toEqual({ added: 2, same: 0 });
    expect(valueOf(store.importPrices('import', [point, call]))).toEqual({ added: 0, same: 2 });
    expect(store.prices('import', point.expiry, open, after(open, 1))).toEqual([call, point]);
    expect(errorOf(store.importPrices('import', [{ ...point, price: rupees(61.25) }]))).toMatchObject({
      code: 'CONFLICT',
      conflicts: [{ row: '2025-07-14 09:15:00 2025-07-17 25000 PE' }],
    });
    store.close();
  });
});
