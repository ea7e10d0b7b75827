import { describe, expect, it } from 'vitest';
import { nextMoves } from '../../../../main/domain/trading/spread-guarded.ts';
import type { SpreadSurroundings } from '../../../../main/domain/trading/spread-moves.ts';
import type { OrderRecord } from '../../../../main/domain/trading/order-record.ts';
import type { BrokerOrderId, OrderTag } from '../../../../main/domain/trading/order.ts';
import { quantity, ZERO_PAISE } from '../../../../shared/units/index.ts';
import { at, exiting, open, order, resting, working } from '../../../support/spread-orders.ts';

const around: SpreadSurroundings = {
  now: at(60_000),
  mayOpen: true,
  maySend: true,
  mayCancel: true,
  mayReprice: true,
  chaseStepMs: 2_000,
  repriceMs: 2_000,
  bookReadAt: at(59_999),
  brokerOpen: { main: null, hedge: null },
  buyBackWaits: false,
};

/** A lot of the short that the user bought back by hand, at the broker's own screen. */
const byHand = { role: 'short', quantity: quantity(65), value: ZERO_PAISE, charges: ZERO_PAISE } as const;

/** The second order for the same: the first was given up for lost, and shows up in the book after all. */
const second = (change: Partial<OrderRecord>): Partial<OrderRecord> => ({
  ...change,
  tag: 'SECOND' as OrderTag,
  orderId: 'A2' as BrokerOrderId,
});

describe('what is closed', () => {
  it('by a resting stop is no more than is still short', () => {
    expect(nextMoves({ ...open(), elsewhere: [byHand] }, around)).toMatchObject([
      { kind: 'sellHedge', units: 65 },
      { kind: 'reprice', quantity: 585, opens: false },
    ]);
  });

  it('by a stop that takes no change, while less is short, is closed by another one', () => {
    const spread = { ...open({ ...resting, modifyRefused: true }), elsewhere: [byHand] };
    expect(nextMoves(spread, around)).toMatchObject([{ kind: 'sellHedge' }, { kind: 'cancel' }]);
  });

  it('by an exit order is no more than is still short', () => {
    const exit = exiting([order('hedgeEntry'), order('mainEntry'), order('mainExit', working)]);
    expect(nextMoves({ ...exit, elsewhere: [byHand] }, around)).toMatchObject([
      { kind: 'reprice', quantity: 585 },
    ]);
  });

  it('by two sales of the hedge is no more than is held', () => {
    const sales = [order('hedgeExit', working), order('hedgeExit', second(working))];
    const exit = exiting([order('hedgeEntry'), order('mainEntry'), order('mainExit'), ...sales]);
    expect(nextMoves(exit, around)).toMatchObject([
      { kind: 'reprice', tag: sales[0]?.tag },
      { kind: 'cancel', tag: 'SECOND' },
    ]);
  });

  it('by a sale of a part of the hedge whose outcome is unknown waits for it; once it counts as lost the whole is sold', () => {
    const part = { quantity: quantity(65), filled: quantity(0), orderId: null };
    const hedgeLeft = (sale: Partial<OrderRecord>) =>
      exiting([
        order('hedgeEntry'),
        order('mainEntry'),
        order('mainExit'),
        order('hedgeExit', { ...part, ...sale }),
      ]);
    expect(nextMoves(hedgeLeft({ state: 'unknown' }), around)).toEqual([]);
    expect(nextMoves(hedgeLeft({ state: 'refused' }), around)).toMatchObject([
      { kind: 'sellHedge', units: 650 },
    ]);
  });

  it('by a sale of what is left over leaves the hedge of what is short', () => {
    const sales = [65, 65].map((units, place) =>
      order('hedgeExit', { ...(place === 0 ? working : second(working)), quantity: quantity(units) }),
    );
    const spread = open();
    const moves = nextMoves({ ...spread, orders: [...spread.orders, ...sales], elsewhere: [byHand] }, around);
    expect(moves).toMatchObject([
      { kind: 'reprice', quantity: 65 },
      { kind: 'cancel', tag: 'SECOND' },
      { kind: 'reprice', quantity: 585 },
    ]);
  });
});
