import { describe, expect, it } from 'vitest';
import type { BrokerOrderId, BrokerTrade } from '../../../../main/domain/trading/order.ts';
import { soldWhileHeld } from '../../../../main/domain/trading/traded-elsewhere.ts';
import { paise, quantity } from '../../../../shared/units/index.ts';
import { at } from '../../../support/spread-orders.ts';
import { PLAN } from '../../../support/spread-plan.ts';

const traded = (who: 'ours' | 'his', side: 'buy' | 'sell', units: number, second: number): BrokerTrade => ({
  tradeId: `${who} ${second}`,
  orderId: who as BrokerOrderId,
  contract: PLAN.hedge.contract,
  side,
  quantity: quantity(units),
  price: paise(1_200),
  at: at(second * 1_000),
});
const ofOurs = ({ orderId }: BrokerTrade): boolean => orderId === 'ours';
const bought = traded('ours', 'buy', 650, 1);

describe('what another hand sold of a leg while it was held', () => {
  it('is all of it where ours was filled after his', () => {
    const trades = [bought, traded('his', 'sell', 650, 2), traded('ours', 'sell', 650, 3)];
    expect(soldWhileHeld(trades, ofOurs, 0)).toBe(650);
  });

  it('is what was left where ours had sold a part before him', () => {
    const trades = [bought, traded('ours', 'sell', 390, 2), traded('his', 'sell', 650, 3)];
    expect(soldWhileHeld(trades, ofOurs, 0)).toBe(260);
  });

  it('is nothing where ours had sold all of it, in whatever order the book lists the trades', () => {
    const trades = [traded('his', 'sell', 650, 3), traded('ours', 'sell', 650, 2), bought];
    expect(soldWhileHeld(trades, ofOurs, 0)).toBe(0);
  });

  it('is nothing where both were filled in one instant: who sold too much is not known', () => {
    const trades = [bought, traded('his', 'sell', 650, 2), traded('ours', 'sell', 650, 2)];
    expect(soldWhileHeld(trades, ofOurs, 0)).toBe(0);
  });

  it('counts what was held before the first trade of the day, and not what he bought for himself and sells again', () => {
    const trades = [traded('his', 'buy', 650, 1), traded('his', 'sell', 975, 2)];
    expect(soldWhileHeld(trades, ofOurs, 650)).toBe(325);
    expect(soldWhileHeld(trades.slice(1), ofOurs, 650)).toBe(650);
  });
});
