import { describe, expect, it } from 'vitest';
import { shortPremiumAt } from '../../../main/engine/assumption.ts';
import type { Desk } from '../../../main/engine/desk.ts';
import { forwardOf } from '../../../main/engine/forward.ts';
import { Market } from '../../../main/engine/market.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { contractKey } from '../../../shared/contract/contract-key.ts';
import {
  clock,
  istInstant,
  paise,
  quantity,
  type Instant,
  type Strike,
  type TradingDate,
} from '../../../shared/units/index.ts';

const EXPIRY = '2026-11-17' as TradingDate;
const NOON = istInstant('2026-11-16' as TradingDate, clock('12:00'));

/** A desk on which the index stands at 26,000, and the options around it say that the future is so many points above. */
function deskWith(basis: number, quotedMsAgo: number): Desk {
  const market = new Market();
  Object.assign(market.spot, { price: paise(26_000_00), at: NOON, exchangeAt: NOON });
  Object.assign(market.vix, { price: paise(13_00), at: NOON });
  const at = (NOON - quotedMsAgo) as Instant;
  for (let strike = 25_850; strike <= 26_150; strike += 50) {
    const call = 200_00 + (26_000 + basis - strike) * 50;
    for (const [type, middle] of [
      ['CE', call],
      ['PE', call - (26_000 + basis - strike) * 100],
    ] as const) {
      market.quote(contractKey({ expiry: EXPIRY, strike: strike as Strike, type })).take(
        {
          type: 'quote',
          contract: contractKey({ expiry: EXPIRY, strike: strike as Strike, type }),
          bid: paise(middle - 50),
          ask: paise(middle + 50),
          bidQuantity: quantity(650),
          askQuantity: quantity(650),
          last: null,
          openInterest: null,
          exchangeAt: at,
          source: 'simulated',
        },
        at,
      );
    }
  }
  return { market, now: NOON, calendar: NSE_CALENDAR } as unknown as Desk;
}

const leg = (strike: number) => {
  const key = { expiry: EXPIRY, strike: strike as Strike, type: 'PE' as const };
  return { contract: contractKey(key), strike: key.strike };
};
const SPREAD = { option: 'PE', expiry: EXPIRY, main: leg(26_000), hedge: leg(25_850) } as const;

describe('the future by the options around the money', () => {
  it('is what they say while they are quoted beside the index', () => {
    expect(forwardOf(deskWith(40, 0), EXPIRY)).toBe(26_040_00);
    expect(forwardOf(deskWith(40, 30_000), EXPIRY)).toBe(26_040_00);
  });

  it('is not known by quotes half a minute older than the index', () => {
    expect(forwardOf(deskWith(40, 30_001), EXPIRY)).toBeNull();
  });
});

describe('the price of the stop that rests at the broker', () => {
  it('is not set by quotes of where the market was: old ones are as none', () => {
    const level = paise(25_950_00);
    const old = shortPremiumAt(deskWith(400, 60_000), SPREAD, level);
    expect(old).not.toBeNull();
    expect(old).toBe(shortPremiumAt(deskWith(0, 60_000), SPREAD, level));
    expect(old).not.toBe(shortPremiumAt(deskWith(400, 0), SPREAD, level));
  });
});
