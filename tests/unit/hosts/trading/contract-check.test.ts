import { describe, expect, it } from 'vitest';
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
    expect(contractCheck(BREEZE, kiteWith(...BREEZE))).toMatchObject({
      state: 'passed',
      detail: expect.stringContaining('lot 65'),
    });
  });

  it('fail where the lot of a traded expiry differs [failure 25]', () => {
    const other = kiteWith(listed('2026-11-23', 26_000, 75));
    expect(contractCheck(BREEZE, other)).toMatchObject({
      state: 'failed',
      detail: 'NIFTY 2026-11-23 26000 CE: lot 65 by Breeze, 75 by Kite',
    });
  });

  it('fail where Kite’s list is of an earlier day', () => {
    const old = { ...kiteWith(...BREEZE), isToday: false, detail: 'list of 2026-11-20' };
    expect(contractCheck(BREEZE, old)).toMatchObject({ state: 'failed', value: 'old' });
  });

  it('wait for both files', () => {
    expect(contractCheck([], kiteWith()).state).toBe('waiting');
    expect(contractCheck(BREEZE, null).state).toBe('waiting');
  });
});
