import { describe, expect, it } from 'vitest';
import { readFunds, readOrder, readPosition, readTrade } from '../../../../main/adapters/kite/book-rows.ts';
import { kiteInstant } from '../../../../main/adapters/kite/kite-time.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';

const KEY = 'NIFTY 2026-11-23 25800 PE' as ContractKey;
const plain = (text: string): string => text;
const row = {
  order_id: '261118000000001',
  tag: 'KLFO01001H001',
  status: 'OPEN',
  status_message: null,
  transaction_type: 'SELL',
  quantity: 130,
  filled_quantity: 65,
  price: 120.05,
  trigger_price: 0,
  average_price: 120.0333,
  order_timestamp: '2026-11-18 09:15:02',
};

describe("an order of Kite's book", () => {
  it('is read with its prices in exact paise and its time in India', () => {
    expect(readOrder(row, KEY, plain)).toEqual({
      orderId: '261118000000001',
      tag: 'KLFO01001H001',
      contract: KEY,
      side: 'sell',
      quantity: 130,
      filled: 65,
      averagePrice: 12_003,
      limit: 12_005,
      trigger: null,
      status: 'open',
      message: null,
      at: Date.UTC(2026, 10, 18, 3, 45, 2),
    });
  });

  it.each([
    ['PUT ORDER REQ RECEIVED', 'pending'],
    ['VALIDATION PENDING', 'pending'],
    ['OPEN PENDING', 'pending'],
    ['AMO REQ RECEIVED', 'pending'],
    ['MODIFY VALIDATION PENDING', 'pending'],
    ['MODIFY PENDING', 'pending'],
    ['CANCEL PENDING', 'pending'],
    ['UPDATE', 'pending'],
    ['MODIFIED', 'pending'],
    ['OPEN', 'open'],
    ['TRIGGER PENDING', 'triggerPending'],
    ['CANCELLED', 'cancelled'],
    ['REJECTED', 'rejected'],
  ] as const)('that is %s is %s', (status, ours) => {
    const order = readOrder({ ...row, status }, KEY, plain);
    expect([order?.status, order?.message]).toEqual([ours, null]);
  });

  it('in a state with a new name is pending, never final, and says so', () => {
    const order = readOrder({ ...row, status: 'FROZEN' }, KEY, plain);
    expect([order?.status, order?.message]).toEqual(['pending', 'Kite says FROZEN']);
  });

  it('that says COMPLETE is complete only when all of it is filled', () => {
    const half = readOrder({ ...row, status: 'COMPLETE' }, KEY, plain);
    expect([half?.status, half?.message]).toEqual(['pending', 'Kite says COMPLETE with 65 of 130 filled']);
    expect(readOrder({ ...row, status: 'COMPLETE', filled_quantity: 130 }, KEY, plain)?.status).toBe(
      'complete',
    );
  });

  it.each(['order_id', 'transaction_type', 'quantity', 'filled_quantity', 'status', 'order_timestamp'])(
    'without a sound %s is not guessed at',
    (name) => {
      expect(readOrder({ ...row, [name]: undefined }, KEY, plain)).toBeNull();
      expect(readOrder({ ...row, [name]: -1 }, KEY, plain)).toBeNull();
    },
  );
});

describe('other rows', () => {
  const trade = {
    trade_id: '7001',
    order_id: '1',
    transaction_type: 'BUY',
    quantity: 65,
    average_price: 3.35,
    fill_timestamp: '2026-11-18 15:39:59',
  };

  it('a trade has its price, or is none', () => {
    expect(readTrade(trade, KEY)).toMatchObject({ side: 'buy', quantity: 65, price: 335 });
    expect(readTrade({ ...trade, average_price: 0 }, KEY)).toBeNull();
  });

  it('a position is signed, and cover orders count as intraday', () => {
    expect(readPosition({ product: 'NRML', quantity: -65, average_price: 54.6 }, KEY)).toEqual({
      contract: KEY,
      product: 'NRML',
      net: -65,
      average: 5_460,
    });
    expect(readPosition({ product: 'NRML', quantity: -65 }, KEY)?.average).toBeNull();
    expect(readPosition({ product: 'CO', quantity: 65 }, KEY)?.product).toBe('MIS');
    expect(readPosition({ product: 'MIS', quantity: 0.5 }, KEY)).toBeNull();
  });

  it('funds are what is free and what is blocked', () => {
    expect(readFunds({ net: 99_725.05000000002, utilised: { debits: 145_706.55 } })).toEqual({
      available: 9_972_505,
      used: 14_570_655,
    });
    expect(readFunds({ net: '1' })).toBeNull();
  });

  it.each(['2026-11-18', '2026-02-30 09:15:00', '2026-11-18 24:00:00', '16:00:36', null])(
    'a time written %j is none',
    (text) => expect(kiteInstant(text)).toBeNull(),
  );
});
