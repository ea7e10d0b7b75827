import type { PricePoint } from '../../main/ports/history-store.ts';
import type { Bar } from '../../shared/contract/index.ts';
import { instant, paise, strike, tradingDate } from '../../shared/units/index.ts';

const FIRST = 1_420_775_100_000;
const QUARTER_HOUR = 900_000;

/** So many made-up bars of fifteen minutes. */
export function bars(count: number): readonly Bar[] {
  return Array.from({ length: count }, (_, n) => {
    const open = paise(2_500_000 + ((n * 37) % 10_000));
    const [high, low, close] = [paise(open + 1_500), paise(open - 1_300), paise(open + 200)];
    return { start: instant(FIRST + n * QUARTER_HOUR), open, high, low, close };
  });
}

/** So many made-up prices of options, ten strikes a minute. */
export function optionPoints(count: number): readonly PricePoint[] {
  return Array.from({ length: count }, (_, n) => ({
    at: instant(FIRST + Math.floor(n / 10) * QUARTER_HOUR),
    expiry: tradingDate('2015-01-15'),
    strike: strike(24_800 + (n % 10) * 50),
    type: n % 20 < 10 ? ('PE' as const) : ('CE' as const),
    price: paise(1_000 + ((n * 7) % 9_000)),
    openInterest: null,
    lotSize: 75,
  }));
}
