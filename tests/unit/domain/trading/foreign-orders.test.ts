import { describe, expect, it } from 'vitest';
import {
  buyBackWaits,
  foreignOrders,
  sellable,
  type ForeignOrder,
} from '../../../../main/domain/trading/foreign-orders.ts';
import type { BrokerOrder, BrokerOrderId, OrderTag } from '../../../../main/domain/trading/order.ts';
import { nextMoves } from '../../../../main/domain/trading/spread-guarded.ts';
import type { SpreadSurroundings } from '../../../../main/domain/trading/spread-moves.ts';
import { paise, quantity } from '../../../../shared/units/index.ts';
import { at, exiting, open, order, resting, working } from '../../../support/spread-orders.ts';
import { PLAN } from '../../../support/spread-plan.ts';

const HEDGE = PLAN.hedge.contract;
const MAIN = PLAN.main.contract;

const shown: BrokerOrder = {
  orderId: 'F1' as BrokerOrderId,
  tag: null,
  contract: HEDGE,
  side: 'sell',
  quantity: quantity(650),
  filled: quantity(260),
  averagePrice: null,
  limit: paise(1_800),
  trigger: null,
  status: 'open',
  message: null,
  at: at(0),
};

const buying: ForeignOrder = { contract: MAIN, side: 'buy', units: 650, limit: null, rests: false };
const far: ForeignOrder = { ...buying, limit: paise(100) };
const ASK = paise(5_180);

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

describe("somebody else's orders on our contracts", () => {
  it('are those that can still be filled and carry no tag of ours', () => {
    const ours = { ...shown, tag: 'KDG11101Y001' as OrderTag };
    const over = (['complete', 'cancelled', 'rejected'] as const).map((status) => ({ ...shown, status }));
    const isOurs = ({ tag }: BrokerOrder): boolean => tag !== null;
    expect(foreignOrders([ours, ...over, shown], isOurs)).toEqual([
      { contract: HEDGE, side: 'sell', units: 390, limit: 1_800, rests: false },
    ]);
    expect(foreignOrders([{ ...shown, status: 'triggerPending' }], isOurs)).toMatchObject([{ rests: true }]);
    expect(foreignOrders([{ ...shown, filled: quantity(650) }], isOurs)).toEqual([]);
  });

  it('that sell a hedge leave us as much of it as the book holds beside them', () => {
    const selling = { ...buying, contract: HEDGE, side: 'sell', units: 390 } as const;
    expect(sellable(650, 0, [])).toBe(650);
    expect(sellable(650, 0, [selling])).toBe(260);
    expect(sellable(650, 0, [selling, selling])).toBe(0);
    expect(sellable(650, 390, [selling])).toBe(650);
    expect(sellable(650, -390, [])).toBe(260);
    expect(sellable(650, 0, [{ ...selling, side: 'buy' }])).toBe(650);
  });
});

describe('buying back', () => {
  it('waits for somebody else who buys at a price that fills, five seconds and not a millisecond longer', () => {
    const wait = (ms: number): boolean => buyBackWaits(at(ms), at(1_000), [buying], at(0), ASK);
    expect([wait(1_000), wait(5_999), wait(6_000)]).toEqual([true, true, false]);
    const dear = { ...buying, limit: ASK };
    expect(buyBackWaits(at(60_000), at(59_000), [dear], at(0), ASK)).toBe(true);
    expect(buyBackWaits(at(60_000), at(59_000), [far], at(0), null)).toBe(true);
  });

  it('does not wait for an order that rests far away, or for its trigger, once it is no longer young', () => {
    const wait = (theirs: ForeignOrder, since: number): boolean =>
      buyBackWaits(at(60_000), at(59_999), [theirs], at(since), ASK);
    expect([wait(far, 57_001), wait(far, 57_000)]).toEqual([true, false]);
    expect(wait({ ...buying, rests: true }, 0)).toBe(false);
  });

  it('waits for nobody where nobody buys', () => {
    expect(buyBackWaits(at(10), at(0), [], null, ASK)).toBe(false);
    expect(buyBackWaits(at(10), at(0), [{ ...buying, side: 'sell' }], at(0), ASK)).toBe(false);
  });

  it('leaves the stop where it rests meanwhile, and chases what works already', () => {
    const waits = { ...around, buyBackWaits: true };
    const legs = [order('hedgeEntry'), order('mainEntry')];
    expect(nextMoves(exiting(legs), waits)).toEqual([]);
    expect(nextMoves(exiting([...legs, order('brokerStop', resting)]), waits)).toEqual([]);
    const chased = exiting([...legs, order('mainExit', { ...working, askedAt: at(0) })]);
    expect(nextMoves(chased, waits)).toMatchObject([{ kind: 'reprice' }]);
  });
});

describe('a hedge', () => {
  it('that is over is sold only as far as the book lets us', () => {
    const legs = [order('hedgeEntry'), order('mainEntry'), order('mainExit')];
    const half = { ...around, brokerOpen: { main: null, hedge: 260 } };
    expect(nextMoves(exiting(legs), half)).toMatchObject([{ kind: 'sellHedge', units: 260 }]);
    const none = { ...around, brokerOpen: { main: null, hedge: 0 } };
    expect(nextMoves(exiting(legs), none)).toEqual([]);
  });

  it('that covers more than is short is not sold where another hand sells of it', () => {
    const byHand = { role: 'short', quantity: quantity(65), value: null, charges: paise(0) } as const;
    const spread = { ...open(), elsewhere: [byHand] };
    const kinds = (hedge: number | null): readonly string[] =>
      nextMoves(spread, { ...around, brokerOpen: { main: null, hedge } }).map(({ kind }) => kind);
    expect(kinds(null)).toEqual(['sellHedge', 'reprice']);
    expect(kinds(585)).toEqual(['reprice']);
  });

  it('stays where it is when a main order that was lost is filled after all: its sale is cancelled', () => {
    const legs = [order('hedgeEntry'), order('mainEntry'), order('hedgeExit', working)];
    expect(nextMoves(exiting(legs), around)).toMatchObject([
      { kind: 'cancel' },
      { kind: 'buyBack', units: 650 },
    ]);
  });
});

describe('what our own orders closed twice', () => {
  const legs = [order('hedgeEntry'), order('mainEntry'), order('mainExit')];

  it('is taken back, a short first', () => {
    const twice = exiting([...legs, order('mainExit'), order('hedgeExit'), order('hedgeExit')]);
    expect(nextMoves(twice, around)).toMatchObject([
      { kind: 'buySurplus', units: 650 },
      { kind: 'sellSurplus', units: 650 },
    ]);
  });

  it('is left alone where the book does not show it', () => {
    const twice = exiting([...legs, order('hedgeExit'), order('hedgeExit')]);
    expect(nextMoves(twice, { ...around, brokerOpen: { main: null, hedge: 0 } })).toEqual([]);
    expect(nextMoves(twice, { ...around, brokerOpen: { main: null, hedge: -65 } })).toMatchObject([
      { kind: 'buySurplus', units: 65 },
    ]);
  });

  it('is over when it was taken back', () => {
    const back = exiting([...legs, order('hedgeExit'), order('hedgeExit'), order('hedgeSurplus')]);
    expect(nextMoves(back, around)).toMatchObject([{ kind: 'confirmFlat' }]);
  });

  it('or sold after the user had sold it, is bought back; what is long because both bought is his', () => {
    const byHand = { role: 'hedge', quantity: quantity(650), value: null, charges: paise(0) } as const;
    const both = { ...exiting([...legs, order('hedgeExit')]), elsewhere: [byHand] };
    expect(nextMoves(both, around)).toMatchObject([{ kind: 'buySurplus', units: 650 }]);
    const bought = { ...both, elsewhere: [{ ...byHand, role: 'short' as const }] };
    expect(nextMoves(bought, around)).toMatchObject([{ kind: 'confirmFlat' }]);
  });
});
