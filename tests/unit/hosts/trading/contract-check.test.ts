import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import type { ListedContract } from '../../../../main/domain/market/tick.ts';
import { contractCheck, type KiteList } from '../../../../main/hosts/trading/contract-check.ts';
import { contractKey, type ContractKey } from '../../../../shared/contract/index.ts';
import { paise, quantity, strike, tradingDate } from '../../../../shared/units/index.ts';

function listed(expiry: string, at: number, lot = 65): ListedContract {
  const contract = { expiry: tradingDate(expiry), strike: strike(at), type: 'CE' } as const;
  return {
    ...contract,
    key: contractKey(contract),
    symbol: 'X',
    lotSize: quantity(lot),
    tickSize: paise(5),
  };
}

const BREEZE = [listed('2026-11-23', 26_000), listed('2026-12-01', 26_000), listed('2026-12-08', 26_000)];

function kiteWith(...contracts: readonly ListedContract[]): KiteList {
  const find = (key: ContractKey) => contracts.find((each) => each.key === key) ?? null;
  return { isToday: true, detail: '', find };
}

describe("the two brokers' contracts", () => {
  it('pass where lots and ticks agree for the next two expiries', () => {
    expect(contractCheck(BREEZE, kiteWith(...BREEZE), NSE_CALENDAR)).toMatchObject({
      state: 'passed',
      detail: expect.stringContaining('lot 65'),
    });
  });

  it('fail where the lot of a traded expiry differs [failure 25]', () => {
    const other = kiteWith(listed('2026-11-23', 26_000, 75));
    expect(contractCheck(BREEZE, other, NSE_CALENDAR)).toMatchObject({
      state: 'failed',
      detail: 'NIFTY 2026-11-23 26000 CE: lot 65 by Breeze, 75 by Kite',
    });
  });

  it('warn where the calendar gives another expiry than the one that is listed', () => {
    const moved = [listed('2026-11-24', 26_000), ...BREEZE.slice(1)];
    expect(contractCheck(moved, kiteWith(...moved), NSE_CALENDAR)).toMatchObject({
      state: 'warning',
      detail: '24 Nov 2026 is listed, 1 Dec 2026 by the calendar',
    });
  });

  it('warn where the calendar gives another lot', () => {
    const bigger = BREEZE.map((each) => ({ ...each, lotSize: quantity(75) }));
    expect(contractCheck(bigger, kiteWith(...bigger), NSE_CALENDAR)).toMatchObject({
      state: 'warning',
      detail: 'lot 75 on 23 Nov 2026, 65 by the calendar',
    });
  });

  it('fail where Kite’s list is of an earlier day', () => {
    const old = { ...kiteWith(...BREEZE), isToday: false, detail: 'list of 2026-11-20' };
    expect(contractCheck(BREEZE, old, NSE_CALENDAR)).toMatchObject({ state: 'failed', value: 'old' });
  });

  it('wait for both files', () => {
    expect(contractCheck([], kiteWith(), NSE_CALENDAR).state).toBe('waiting');
    expect(contractCheck(BREEZE, null, NSE_CALENDAR).state).toBe('waiting');
  });
});
