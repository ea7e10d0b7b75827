import { describe, expect, it } from 'vitest';
import { clock, istDate, istInstant, quantity } from '../../../shared/units/index.ts';
import type { BrokerSnapshot } from '../../../main/domain/trading/order.ts';
import type { EngineInput } from '../../../main/engine/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

const isHedgeSale = (tag: string | null): boolean => tag?.charAt(8) === 'Y';

/** The book as it was before the hedge was sold. */
function before(snapshot: BrokerSnapshot): BrokerSnapshot {
  const sale = snapshot.orders.find(({ tag }) => isHedgeSale(tag));
  if (sale === undefined) return snapshot;
  const orders = snapshot.orders.map((order) =>
    order === sale ? { ...order, filled: quantity(0), averagePrice: null, status: 'open' as const } : order,
  );
  return { ...snapshot, orders, trades: snapshot.trades.filter(({ orderId }) => orderId !== sale.orderId) };
}

/** A spread that is squared off, at a broker whose book lags so many readings behind its word of the hedge's sale. */
function squaredOff(readings: number) {
  const day = new EngineDay({ scenario: 'demo', from: '11:13' });
  const noon = istInstant(istDate(day.simulation.opensAt), clock('12:00'));
  expect(day.until('spreadOpened', noon)).not.toBeNull();
  let left = readings;
  let isSold = false;
  day.tamper = (input): readonly EngineInput[] => {
    if (input.type === 'orderUpdate' && isHedgeSale(input.order.tag)) isSold ||= input.order.filled > 0;
    if (input.type !== 'snapshot' || !input.result.ok || !isSold || left === 0) return [input];
    left -= 1;
    return [{ ...input, result: { ok: true, value: before(input.result.value) } }];
  };
  day.command({ name: 'squareOff.propose', args: { spread: null } });
  const proposal = day.engine.slice('proposal').proposal?.id ?? '';
  day.command({ name: 'squareOff.send', args: { proposal } });
  return { day, noon, left: () => left };
}

describe('a reading of the book that is behind what the broker has told already', () => {
  it('does not end a spread, which ends by the reading that shows its last fill', () => {
    const { day, noon, left } = squaredOff(6);
    expect(day.until('spreadClosed', noon)).not.toBeNull();
    expect(left()).toBe(0);
  });

  it('is believed where it stays behind: a spread ends all the same', () => {
    const { day, noon, left } = squaredOff(10_000);
    expect(day.until('spreadClosed', noon)).not.toBeNull();
    expect(left()).toBeGreaterThan(0);
    expect(left()).toBeLessThan(9_995);
  });
});
