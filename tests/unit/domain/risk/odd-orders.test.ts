import { describe, expect, it } from 'vitest';
import { OddOrders } from '../../../../main/domain/risk/index.ts';
import type { ContractKey, Side } from '../../../../shared/contract/index.ts';
import { instant } from '../../../../shared/units/index.ts';

const PUT = 'NIFTY 2026-11-23 25800 PE' as ContractKey;
const HEDGE = 'NIFTY 2026-11-23 25600 PE' as ContractKey;
const at = (seconds: number) => instant(1_795_410_900_000 + seconds * 1_000);

/** Sends [second, side] in one contract; which of them were told as odd. */
function told(watch: OddOrders, orders: readonly (readonly [number, Side])[], contract = PUT) {
  return orders.flatMap(([second, side], index) =>
    watch.noteOrder(at(second), contract, side) ? [index] : [],
  );
}

describe('buying and selling by turns', () => {
  it('is told at the third turn within ten minutes, once, until a person has looked [promise 46]', () => {
    const watch = new OddOrders();
    const turns = [
      [0, 'sell'],
      [10, 'buy'],
      [20, 'sell'],
      [30, 'buy'],
      [40, 'sell'],
    ] as const;
    expect(told(watch, turns)).toEqual([3]);
    watch.open();
    expect(told(watch, turns)).toEqual([3]);
  });

  it('is not an entry and its exit, however many orders each takes, nor two spreads that share a strike', () => {
    const watch = new OddOrders();
    expect(
      told(
        watch,
        Array.from({ length: 30 }, (_, n) => [n, n < 10 ? 'sell' : 'buy'] as const),
      ),
    ).toEqual([]);
    expect(told(watch, [[31, 'sell']])).toEqual([]);
    expect(
      told(
        watch,
        Array.from({ length: 30 }, (_, n) => [n, 'buy'] as const),
        HEDGE,
      ),
    ).toEqual([]);
  });

  it('is not the same contract traded again later in the day', () => {
    const watch = new OddOrders();
    const day = [
      [0, 'sell'],
      [10, 'buy'],
      [700, 'sell'],
      [710, 'buy'],
    ] as const;
    expect(told(watch, day)).toEqual([]);
  });
});

describe('refusal after refusal', () => {
  it('is told at the eleventh within a minute, once [promise 47]', () => {
    const watch = new OddOrders();
    const storm = Array.from({ length: 14 }, (_, n) => watch.noteRefusal(at(n)));
    expect(storm.indexOf(true)).toBe(10);
    expect(storm.filter(Boolean)).toHaveLength(1);
  });

  it('is not ten of them, minute after minute', () => {
    const watch = new OddOrders();
    for (let n = 0; n < 60; n += 1) expect(watch.noteRefusal(at(n * 6))).toBe(false);
  });
});
