import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFunds, readOrder, readPosition, readTrade } from '../../../../main/adapters/kite/book-rows.ts';
import { isFields, type Fields } from '../../../../main/adapters/kite/fields.ts';
import { readBasket } from '../../../../main/adapters/kite/money-answers.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { haveSharedData, sharedData } from '../../../support/shared-data.ts';

const KEY = 'ANY' as ContractKey;
const plain = (text: string): string => text;

function sample(name: string): unknown {
  const file: unknown = JSON.parse(readFileSync(sharedData(`ticks/kite_mocks/${name}.json`), 'utf8'));
  return isFields(file) ? file['data'] : null;
}

function rows(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter((row) => isFields(row)) : [];
}

// skipped: no market data beside the checkout (said once by shared-data.ts)
describe.skipIf(!haveSharedData)("Kite's published samples", () => {
  it('every order is read, with its state, and none is invented', () => {
    const orders = rows(sample('orders'));
    const read = orders.map((row) => readOrder(row, KEY, plain));
    expect(read).toHaveLength(orders.length);
    expect(read.every((order) => order !== null)).toBe(true);
    expect(read.slice(0, 4).map((order) => order?.status)).toEqual([
      'cancelled',
      'complete',
      'complete',
      'rejected',
    ]);
    expect(read[3]?.message).toContain('Required margin is 95417.84');
    expect(read[1]).toMatchObject({ averagePrice: 10_940, at: Date.UTC(2021, 4, 31, 9, 50, 28) });
  });

  it('the life of an order is read at each of its steps', () => {
    const steps = rows(sample('order_info')).map((row) => readOrder(row, KEY, plain)?.status);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps[0]).toBe('pending');
    expect(steps).not.toContain(undefined);
  });

  it('trades, positions and funds come with their values', () => {
    expect(rows(sample('order_trades')).map((row) => readTrade(row, KEY))).toEqual([
      {
        tradeId: '10000000',
        orderId: '200000000000000',
        contract: KEY,
        side: 'buy',
        quantity: 1,
        price: 485_200,
        at: Date.UTC(2021, 4, 31, 10, 30, 36),
      },
    ]);
    const positions = sample('positions');
    const net = rows(isFields(positions) ? positions['net'] : null).map((row) => readPosition(row, KEY));
    expect(net.map((position) => [position?.product, position?.net])).toEqual([
      ['NRML', 1],
      ['NRML', 0],
      ['MIS', 0],
    ]);
    const margins = sample('margins');
    expect(readFunds(isFields(margins) ? margins['equity'] : null)).toEqual({
      available: 9_972_505,
      used: 14_570_655,
    });
  });

  it("a basket shows the hedge's benefit", () => {
    expect(readBasket(sample('basket_margins'))).toEqual({ initial: 9_650_498, final: 3_478_673 });
  });
});
