import { describe, expect, it } from 'vitest';
import { drawdownOf } from '../../../main/research/report/drawdown.ts';
import { istInstant, clock, addDays, paise, tradingDate } from '../../../shared/units/index.ts';

const ended = (...nets: readonly number[]) =>
  nets.map((net, week) => ({
    net: paise(net),
    closedAt: istInstant(addDays(tradingDate('2024-01-01'), week * 7), clock('15:15')),
  }));

describe('the drawdown of a list of trades', () => {
  it('is the deepest fall from a highest sum, told with its days and its trades', () => {
    expect(drawdownOf(ended(100, -30, -50, 20, 200, -10))).toEqual({
      depth: 80,
      trades: 2,
      from: '2024-01-01',
      to: '2024-01-15',
      longest: 3,
    });
  });

  it('counts from the capital itself where the first trade loses', () => {
    expect(drawdownOf(ended(-40, 10))).toMatchObject({ depth: 40, from: null, to: '2024-01-01', longest: 2 });
  });

  it('is none without trades, and none while every trade wins', () => {
    for (const trades of [ended(), ended(1, 2, 3)]) {
      expect(drawdownOf(trades)).toEqual({ depth: 0, trades: 0, from: null, to: null, longest: 0 });
    }
  });
});
