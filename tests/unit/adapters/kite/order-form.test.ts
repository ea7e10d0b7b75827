import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeForm, oddPrice, placeForm, rupeeText } from '../../../../main/adapters/kite/order-form.ts';
import { ContractTable } from '../../../../main/adapters/kite/contract-table.ts';
import { readInstrumentDump } from '../../../../main/adapters/kite/instrument-dump.ts';
import type { OrderTag } from '../../../../main/domain/trading/order.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { ensure, paise, paiseFromText, quantity, tradingDate } from '../../../../shared/units/index.ts';
import { kiteDump } from '../../../support/kite/kite-dump.ts';

const dump = readInstrumentDump(kiteDump());
const table = new ContractTable(tradingDate('2026-11-18'), dump.ok ? dump.value.contracts : []);
const key = 'NIFTY 2026-11-23 25800 PE' as ContractKey;
const contract = ensure(table.find(key), 'a listed contract');
const ticket = {
  tag: 'KLFO01001H001' as OrderTag,
  contract: key,
  side: 'sell',
  quantity: quantity(65),
  product: 'NRML',
} as const;

describe('an order as Kite takes it', () => {
  it('has the symbol of the list, rupees with two decimals, and the tag', () => {
    expect(placeForm({ ...ticket, pricing: { kind: 'limit', limit: paise(12_005) } }, contract)).toEqual({
      exchange: 'NFO',
      tradingsymbol: 'NIFTY26N2325800PE',
      transaction_type: 'SELL',
      quantity: 65,
      product: 'NRML',
      validity: 'DAY',
      order_type: 'LIMIT',
      price: '120.05',
      tag: 'KLFO01001H001',
    });
  });

  it('at the market is protected, placed or changed', () => {
    const pricing = { kind: 'protectedMarket' } as const;
    const form = { order_type: 'MARKET', market_protection: -1 };
    expect(placeForm({ ...ticket, pricing }, contract)).toMatchObject(form);
    expect(changeForm({ quantity: quantity(65), pricing })).toEqual({
      quantity: 65,
      validity: 'DAY',
      ...form,
    });
  });

  it('with a trigger is an SL order with both prices', () => {
    const pricing = { kind: 'stopLimit', trigger: paise(20_000), limit: paise(24_000) } as const;
    expect(changeForm({ quantity: quantity(65), pricing })).toMatchObject({
      order_type: 'SL',
      trigger_price: '200.00',
      price: '240.00',
    });
  });

  it('writes every price so that it reads back as the same paise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (value) => {
        expect(paiseFromText(rupeeText(paise(value)))).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    [{ kind: 'limit', limit: paise(12_003) }, '120.03 is no multiple of the tick of 0.05'],
    [{ kind: 'limit', limit: paise(0) }, '0.00 is no multiple of the tick of 0.05'],
    [
      { kind: 'stopLimit', limit: paise(12_005), trigger: paise(12_004) },
      '120.04 is no multiple of the tick of 0.05',
    ],
    [{ kind: 'limit', limit: paise(5) }, null],
    [{ kind: 'protectedMarket' }, null],
  ] as const)('%j: %s', (pricing, complaint) => {
    expect(oddPrice(pricing, contract.tickSize)).toBe(complaint);
  });
});

describe('whose row it is', () => {
  it.each([
    ['NFO', 'NIFTY26N2325800PE', { kind: 'ours', key }],
    ['NFO', 'NIFTY26NOVFUT', { kind: 'unknown', key: 'NIFTY26NOVFUT' }],
    ['NFO', 'NIFTY26O0625800PE', { kind: 'unknown', key: 'NIFTY26O0625800PE' }],
    ['NFO', 'BANKNIFTY26NOV52000CE', 'left'],
    ['NFO', 'NIFTYNXT5026NOV60000CE', 'left'],
    ['NSE', 'SBIN', 'left'],
    [null, null, 'left'],
  ] as const)('%s %s is %j', (exchange, symbol, owner) => {
    expect(table.owner(exchange, symbol)).toEqual(owner);
  });
});
