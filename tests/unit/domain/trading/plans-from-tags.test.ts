import { describe, expect, it } from 'vitest';
import type { ListedContract } from '../../../../main/domain/market/tick.ts';
import { orderTag, type OrderPurpose } from '../../../../main/domain/trading/order-tag.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  BrokerSnapshot,
  OrderTag,
} from '../../../../main/domain/trading/order.ts';
import { plansFromTags } from '../../../../main/domain/trading/plans-from-tags.ts';
import {
  contractKey,
  TERMINAL_SETTINGS,
  type ContractKey,
  type SpreadId,
} from '../../../../shared/contract/index.ts';
import { clock, istInstant, paise, quantity, strike, tradingDate } from '../../../../shared/units/index.ts';

const AT = istInstant(tradingDate('2026-11-16'), clock('11:30'));
const SPREAD = 'L-2026-11-16-S3-1' as SpreadId;
const [SHORT, HEDGE] = [put(25_800), put(25_600)];

function put(points: number): ListedContract {
  const terms = { expiry: tradingDate('2026-11-17'), strike: strike(points), type: 'PE' } as const;
  const key = contractKey(terms);
  return { ...terms, key, symbol: `NIFTY${points}PE`, lotSize: quantity(65), tickSize: paise(5) };
}

function order(contract: ListedContract, tag: OrderTag | null): BrokerOrder {
  return {
    orderId: `${contract.strike}` as BrokerOrderId,
    tag,
    contract: contract.key,
    side: 'buy',
    quantity: quantity(130),
    filled: quantity(130),
    averagePrice: paise(5_000),
    limit: null,
    trigger: null,
    status: 'complete',
    message: null,
    at: AT,
  };
}

const ours = (contract: ListedContract, purpose: OrderPurpose): BrokerOrder =>
  order(contract, orderTag(SPREAD, purpose, 1));

function plansOf(orders: readonly BrokerOrder[], positions: BrokerSnapshot['positions'] = []) {
  const funds = { available: paise(0), used: paise(0) };
  const find = (key: ContractKey): ListedContract | null =>
    [SHORT, HEDGE].find((each) => each.key === key) ?? null;
  return plansFromTags(
    { at: AT, orders, trades: [], positions, funds },
    { find, trade: TERMINAL_SETTINGS.trade, freezeQuantity: quantity(1_800), at: AT },
  );
}

describe('the spreads that the broker’s book shows by our tags', () => {
  it('have their legs by what each order was for, the size of the larger, and the exchange’s largest slice', () => {
    expect(
      plansOf([ours(HEDGE, 'hedgeEntry'), ours(SHORT, 'mainEntry'), ours(SHORT, 'brokerStop')]),
    ).toMatchObject([
      {
        id: SPREAD,
        signal: 'S3',
        main: { contract: SHORT.key },
        hedge: { contract: HEDGE.key },
        units: 130,
        sliceUnits: 1_755,
      },
    ]);
  });

  it('are none of another’s: no tag, a tag of paper, or one of another program', () => {
    const paper = orderTag('P-2026-11-16-S3-1' as SpreadId, 'mainEntry', 1);
    expect(plansOf([order(SHORT, null), order(SHORT, paper), order(SHORT, 'myalgo' as OrderTag)])).toEqual(
      [],
    );
  });

  it('with a hedge alone have that contract in both legs, so that nothing else is touched', () => {
    expect(plansOf([ours(HEDGE, 'hedgeEntry')])).toMatchObject([
      { main: { contract: HEDGE.key }, hedge: { contract: HEDGE.key } },
    ]);
  });

  it('are closed in the product in which the account holds them', () => {
    const orders = [ours(HEDGE, 'hedgeEntry'), ours(SHORT, 'mainEntry')];
    const held = (product: 'MIS' | 'NRML') => [{ contract: SHORT.key, product, net: -130 }];
    expect(plansOf(orders, held('NRML'))[0]?.product).toBe('NRML');
    expect(plansOf(orders, held('MIS'))[0]?.product).toBe('MIS');
    expect(plansOf(orders)[0]?.product).toBe('MIS');
  });
});
