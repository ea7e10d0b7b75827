import { describe, expect, it } from 'vitest';
import type { BrokerOrderId, BrokerPosition, BrokerTrade } from '../../../../main/domain/trading/order.ts';
import { noteOrdersOf } from '../../../../main/domain/trading/contract-note.ts';
import {
  brokerNets,
  compareNets,
  confirmedDifferences,
  expectedNets,
  type NetComparison,
} from '../../../../main/domain/trading/reconcile.ts';
import { tradedElsewhere } from '../../../../main/domain/trading/traded-elsewhere.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { paise, quantity } from '../../../../shared/units/index.ts';
import { at, exiting, open, order, spread, working } from '../../../support/spread-orders.ts';
import { PLAN } from '../../../support/spread-plan.ts';

const MAIN = PLAN.main.contract;
const HEDGE = PLAN.hedge.contract;
const OTHER = 'NIFTY 2026-11-17 28000 CE' as ContractKey;

function position(contract: ContractKey, net: number, product: 'MIS' | 'NRML' = 'MIS'): BrokerPosition {
  return { contract, net, product };
}

const OURS = [position(MAIN, -650), position(HEDGE, 650)];
const never = (): boolean => false;

describe('the nets of the books', () => {
  it('are what is open of each leg, short below zero; a spread that has ended holds nothing', () => {
    expect([...expectedNets([open()])]).toEqual([
      [MAIN, -650],
      [HEDGE, 650],
    ]);
    expect(expectedNets([{ ...open(), closedAt: at(1) }]).get(MAIN)).toBe(0);
    expect(expectedNets([open(), open()]).get(HEDGE)).toBe(1_300);
  });

  it("are the broker's, products together", () => {
    expect(brokerNets([position(MAIN, -650), position(MAIN, 75, 'NRML')]).get(MAIN)).toBe(-575);
  });
});

describe('books that are compared', () => {
  it('agree: nothing differs and nothing is foreign; a net of zero is none', () => {
    const same = compareNets([open()], [...OURS, position(OTHER, 0)], never);
    expect([same.differing.size, same.foreign.length, same.passedOver.size]).toEqual([0, 0, 0]);
  });

  it("show by how much the broker's net is another one, and what is not ours at all", () => {
    const found = compareNets(
      [open()],
      [position(MAIN, -575), position(HEDGE, 650), position(OTHER, 75)],
      never,
    );
    expect([...found.differing]).toEqual([[MAIN, 75]]);
    expect(found.foreign).toEqual([{ contract: OTHER, net: 75 }]);
  });

  it('say nothing of a spread whose orders move, nor of contracts that have expired', () => {
    const moving = [
      exiting([order('hedgeEntry'), order('mainEntry'), order('mainExit', working)]),
      open(working),
      spread([order('hedgeEntry', working)]),
    ];
    for (const each of moving) {
      const found = compareNets([each], [], never);
      expect([found.differing.size, found.passedOver.has(MAIN)]).toEqual([0, true]);
    }
    expect(compareNets([open()], [], () => true).differing.size).toBe(0);
    expect(compareNets([exiting([order('hedgeEntry'), order('mainEntry')])], [], never).differing.size).toBe(
      2,
    );
  });
});

describe('a difference', () => {
  const comparison = (differing: readonly (readonly [ContractKey, number])[]): NetComparison => ({
    differing: new Map(differing),
    passedOver: new Set(),
    foreign: [],
  });
  const none = { suspected: new Map(), confirmed: new Map() };

  it('is believed when two readings running show it, or the first one of a run', () => {
    const now = comparison([[MAIN, 75]]);
    expect(confirmedDifferences(none, now, false).size).toBe(0);
    expect(confirmedDifferences(none, now, true).get(MAIN)).toBe(75);
    const seen = { ...none, suspected: now.differing };
    expect(confirmedDifferences(seen, now, false).get(MAIN)).toBe(75);
    expect(confirmedDifferences(seen, comparison([[MAIN, 150]]), false).size).toBe(0);
  });

  it('that was confirmed is believed in its new size, and outlives orders that move', () => {
    const before = { suspected: new Map(), confirmed: new Map([[MAIN, 75]]) };
    expect(confirmedDifferences(before, comparison([[MAIN, 150]]), false).get(MAIN)).toBe(150);
    const moving = { ...comparison([]), passedOver: new Set([MAIN]) };
    expect(confirmedDifferences(before, moving, false).get(MAIN)).toBe(75);
    expect(confirmedDifferences(before, comparison([]), false).size).toBe(0);
  });
});

describe('what others traded for us', () => {
  const trade = (side: 'buy' | 'sell', units: number, price: number, contract = MAIN): BrokerTrade => ({
    tradeId: `${side}${units}`,
    orderId: 'B1' as BrokerOrderId,
    contract,
    side,
    quantity: quantity(units),
    price: paise(price),
    at: at(0),
  });
  const trades = [
    trade('buy', 325, 6_000),
    trade('sell', 65, 1),
    trade('buy', 65, 1, HEDGE),
    trade('buy', 325, 7_000),
  ];

  it('is the value of the trades after those that are accounted for', () => {
    expect(tradedElsewhere(trades, MAIN, 'buy', 0, 650)).toBe(325 * 6_000 + 325 * 7_000);
    expect(tradedElsewhere(trades, MAIN, 'buy', 325, 325)).toBe(325 * 7_000);
    expect(tradedElsewhere(trades, MAIN, 'buy', 65, 325)).toBe(260 * 6_000 + 65 * 7_000);
  });

  it('is unknown where the trades do not explain all of it, or nothing is asked', () => {
    expect(tradedElsewhere(trades, MAIN, 'buy', 325, 650)).toBeNull();
    expect(tradedElsewhere(trades, MAIN, 'buy', 0, 0)).toBeNull();
  });
});

describe("the broker's note", () => {
  it('is asked of what was executed, and of nothing else', () => {
    const filled = order('hedgeEntry', { value: paise(650 * 1_865) });
    const without = [order('mainEntry', { filled: quantity(0) }), order('mainExit', { orderId: null })];
    expect(noteOrdersOf(spread([filled, ...without]))).toEqual([
      {
        orderId: 'A1',
        contract: HEDGE,
        side: 'buy',
        quantity: 650,
        averagePrice: 1_865,
        product: 'MIS',
      },
    ]);
  });
});
