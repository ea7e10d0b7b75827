import { describe, expect, it } from 'vitest';
import {
  hourlyCloseHits,
  isStopSuspended,
  isThrough,
  StopGuard,
} from '../../../../main/domain/risk/index.ts';
import { TERMINAL_SETTINGS, type Bar } from '../../../../shared/contract/index.ts';
import {
  after,
  clock,
  istInstant,
  rupees,
  strike,
  tradingDate,
  type Instant,
} from '../../../../shared/units/index.ts';

const start = istInstant(tradingDate('2026-11-19'), clock('12:00'));
const settings = TERMINAL_SETTINGS.trade;

/** Feeds [seconds, price] in order; the seconds at which the stop is hit. */
function hits(
  guard: StopGuard,
  ticks: readonly (readonly [number, number])[],
  from: Instant = start,
): readonly number[] {
  return ticks.flatMap(([seconds, price]) => {
    const exchangeAt = after(from, seconds * 1_000);
    return guard.observe({ price: rupees(price), exchangeAt, at: exchangeAt }, settings, 5_000)
      ? [seconds]
      : [];
  });
}
const put = (): StopGuard => new StopGuard('PE', strike(25_800));

describe('the stop by ticks', () => {
  it('needs three values over three seconds at or through the strike [promise 21]', () => {
    expect(
      hits(put(), [
        [0, 25_800],
        [1, 25_799],
        [2, 25_798],
        [3, 25_797],
      ]),
    ).toEqual([3]);
    expect(
      hits(put(), [
        [0, 25_800],
        [3, 25_799],
      ]),
    ).toEqual([]);
    expect(
      hits(put(), [
        [0, 25_800],
        [1, 25_800],
        [2.999, 25_799],
      ]),
    ).toEqual([]);
  });

  it('begins anew when a value comes back above the strike', () => {
    expect(
      hits(put(), [
        [0, 25_799],
        [1, 25_799],
        [2, 25_800.05],
        [3, 25_799],
        [4, 25_799],
        [5, 25_799],
      ]),
    ).toEqual([]);
  });

  it('is at once when 10 points beyond, on the second of two successive values [promise 22]', () => {
    expect(
      hits(put(), [
        [0, 25_790],
        [0.5, 25_788],
      ]),
    ).toEqual([0.5]);
    expect(
      hits(put(), [
        [0, 25_799],
        [0.5, 25_790],
      ]),
    ).toEqual([0.5]);
    expect(
      hits(put(), [
        [0, 25_790],
        [0.5, 25_799],
      ]),
    ).toEqual([0.5]);
  });

  it('is never hit by a lone print, however far beyond [promise 74]', () => {
    expect(
      hits(put(), [
        [0, 25_900],
        [1, 20_000],
        [2, 25_900],
        [3, 20_000],
        [4, 25_900],
      ]),
    ).toEqual([]);
    expect(hits(put(), [[0, 20_000]])).toEqual([]);
  });

  it('does not take one print delivered twice for two, nor an older one', () => {
    expect(
      hits(put(), [
        [0, 20_000],
        [0, 20_000],
        [0, 20_000],
      ]),
    ).toEqual([]);
    expect(
      hits(put(), [
        [1, 20_000],
        [0, 20_000],
      ]),
    ).toEqual([]);
  });

  it('does not count a value that was stale when it came', () => {
    const guard = put();
    const late = { price: rupees(25_700), exchangeAt: start, at: after(start, 5_000) };
    const fresh = { price: rupees(25_700), exchangeAt: after(start, 10), at: after(start, 5_001) };
    expect([guard.observe(late, settings, 5_000), guard.observe(fresh, settings, 5_000)]).toEqual([
      false,
      false,
    ]);
  });

  it('of a call lies above', () => {
    const call = new StopGuard('CE', strike(26_200));
    expect(
      hits(call, [
        [0, 26_200],
        [1, 26_201],
        [3, 26_202],
      ]),
    ).toEqual([3]);
    expect([
      isThrough('CE', strike(26_200), rupees(26_199.95)),
      isThrough('PE', strike(26_200), rupees(26_200)),
    ]).toEqual([false, true]);
  });

  it('sleeps from 15:15 to the auction print at 15:35, since 3 August 2026 [promise 24]', () => {
    const auction = istInstant(tradingDate('2026-11-19'), clock('15:20'));
    expect(
      hits(
        put(),
        [
          [0, 25_700],
          [1, 25_700],
          [4, 25_700],
        ],
        auction,
      ),
    ).toEqual([]);
    const printed = istInstant(tradingDate('2026-11-19'), clock('15:35'));
    expect(
      hits(
        put(),
        [
          [0, 25_700],
          [1, 25_700],
        ],
        printed,
      ),
    ).toEqual([1]);
    const july = istInstant(tradingDate('2026-07-30'), clock('15:20'));
    expect(
      hits(
        put(),
        [
          [0, 25_700],
          [1, 25_700],
        ],
        july,
      ),
    ).toEqual([1]);
    expect([isStopSuspended(auction), isStopSuspended(printed), isStopSuspended(july)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the stop by hourly closes', () => {
  const bar = (time: string, close: number, date = '2026-11-19'): Bar => {
    const price = rupees(close);
    return {
      start: istInstant(tradingDate(date), clock(time)),
      open: price,
      high: price,
      low: price,
      close: price,
    };
  };
  const entered = istInstant(tradingDate('2026-11-19'), clock('11:15:04'));

  it('is hit by a close at the strike, on bars that close after the entry [promise 23]', () => {
    expect(hourlyCloseHits('PE', strike(25_800), bar('11:15', 25_800), entered)).toBe(true);
    expect(hourlyCloseHits('PE', strike(25_800), bar('11:15', 25_800.05), entered)).toBe(false);
    expect(hourlyCloseHits('PE', strike(25_800), bar('10:15', 25_700), entered)).toBe(false);
  });

  it('is never the bar of 15:15 since the closing auction, and was before [promise 24]', () => {
    expect(hourlyCloseHits('PE', strike(25_800), bar('15:15', 25_700), entered)).toBe(false);
    const july = istInstant(tradingDate('2026-07-30'), clock('11:15:04'));
    expect(hourlyCloseHits('PE', strike(25_800), bar('15:15', 25_700, '2026-07-30'), july)).toBe(true);
  });
});
