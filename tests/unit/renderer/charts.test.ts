import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import type { ChainSlice } from '../../../shared/contract/index.ts';
import { rupees, strike } from '../../../shared/units/index.ts';
import { fromChartTime, toChartTime } from '../../../renderer/charts/ist.ts';
import { firstAtOrAfter, mergeBars } from '../../../renderer/charts/merge-bars.ts';
import { rangeWithLevels } from '../../../renderer/charts/overlay-range.ts';
import { overlaps, placeLabels } from '../../../renderer/charts/label-places.ts';
import { paced } from '../../../renderer/charts/paced.ts';
import { payoffShape } from '../../../renderer/charts/payoff-shape.ts';
import { sparkShape } from '../../../renderer/charts/spark.tsx';
import { CALL_COLUMNS, PUT_COLUMNS } from '../../../renderer/panels/chain-columns.tsx';
import { movedBy, nearestTo } from '../../../renderer/charts/reading-place.ts';
import { plannedSales } from '../../../renderer/panels/planned-sales.ts';
import { cutOf } from '../../../renderer/panels/line-cut.ts';
import { rowBelowSpot, visibleRows } from '../../../renderer/panels/chain-rows.ts';
import { HOURLY, barsOf } from '../../support/screen/candles.ts';
import { exampleChain } from '../../support/screen/chain.ts';
import { examplePnl, exampleSpread } from '../../support/screen/position.ts';
import { NOW } from '../../support/screen/session.ts';

describe('bars', () => {
  it('puts the newest in place of their like, and after them', () => {
    const known = HOURLY.slice(0, 40);
    const newest = HOURLY.slice(35, 44);
    expect(mergeBars(known, newest)).toEqual(HOURLY.slice(0, 44));
  });

  it('asks for everything where bars may be missing between, or time went back', () => {
    expect(mergeBars(HOURLY.slice(0, 10), HOURLY.slice(12, 20))).toBeNull();
    expect(mergeBars(HOURLY.slice(20, 30), HOURLY.slice(0, 10))).toBeNull();
    expect(mergeBars([], HOURLY.slice(0, 3))).toBeNull();
    expect(mergeBars(HOURLY, [])).toBe(HOURLY);
  });

  it('finds the first bar at or after a time', () => {
    expect(firstAtOrAfter(HOURLY, HOURLY[7]?.start ?? 0)).toBe(7);
    expect(firstAtOrAfter(HOURLY, (HOURLY[7]?.start ?? 0) + 1)).toBe(8);
    expect(firstAtOrAfter(HOURLY, 0)).toBe(0);
    expect(firstAtOrAfter(HOURLY, Number.MAX_SAFE_INTEGER)).toBe(HOURLY.length);
  });

  it('shows India’s time in the place of UTC, and turns it back', () => {
    const start = HOURLY[0]?.start ?? NOW;
    expect(new Date(toChartTime(start) * 1_000).toISOString()).toBe('2026-11-11T09:15:00.000Z');
    expect(fromChartTime(toChartTime(start))).toBe(start);
    expect(barsOf(1440)).toHaveLength(7);
  });
});

describe('asking for bars', () => {
  it('is not starved by bars that close faster than it may ask', async () => {
    vi.useFakeTimers();
    let asked = 0;
    const pace = paced(async () => void (asked += 1), 300);
    for (let ms = 0; ms < 3_000; ms += 100) {
      pace.ask();
      await vi.advanceTimersByTimeAsync(100);
    }
    // At 0, 300, 600 … 3,000 ms.
    expect(asked).toBe(11);
    pace.stop();
    pace.ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toBe(11);
    vi.useRealTimers();
  });
});

describe('the price range', () => {
  it('takes in what is near and leaves out what would squeeze the candles', () => {
    expect(rangeWithLevels({ low: 25_900, high: 26_000 }, [25_800, 26_120])).toEqual({
      low: 25_800,
      high: 26_120,
    });
    expect(rangeWithLevels({ low: 25_900, high: 26_000 }, [24_000])).toEqual({ low: 25_900, high: 26_000 });
  });
});

describe('labels', () => {
  const box = fc
    .record({ left: fc.integer({ min: 0, max: 300 }), top: fc.integer({ min: 0, max: 300 }) })
    .map(({ left, top }) => ({ left, top, right: left + 80, bottom: top + 15 }));

  it('never overlap one another or what stands already, unless they must be shown', () => {
    const label = fc.record({ places: fc.array(box, { maxLength: 4 }), must: fc.constant(false) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), fc.array(box, { maxLength: 3 }), (wanted, taken) => {
        const placed = placeLabels(wanted, taken).filter((place) => place !== null);
        placed.forEach((place, index) => {
          for (const other of [...taken, ...placed.slice(index + 1)])
            expect(overlaps(place, other)).toBe(false);
        });
      }),
    );
  });

  it('give way to the more important, which is shown even without room', () => {
    const here = { left: 0, top: 0, right: 80, bottom: 15 };
    const below = { left: 0, top: 15, right: 80, bottom: 30 };
    const level = { places: [here, below], must: false };
    const stop = { places: [here], must: true };
    expect(placeLabels([stop, level], [])).toEqual([here, below]);
    expect(placeLabels([stop, level], [here, below])).toEqual([here, null]);
    expect(placeLabels([{ places: [], must: true }], [])).toEqual([null]);
  });
});

describe('a list that scrolls', () => {
  const opening = { top: 100, bottom: 160 };

  it('hides a line that would be cut, and counts what is not seen', () => {
    const lines = [90, 108, 126, 144, 162].map((top) => ({ top, bottom: top + 18 }));
    expect(cutOf(opening, lines)).toEqual({ above: 1, below: 2, top: 8, bottom: 16 });
  });

  it('cuts nothing where everything fits, nor a line higher than the list itself', () => {
    expect(cutOf(opening, [{ top: 100, bottom: 160.4 }])).toEqual({ above: 0, below: 0, top: 0, bottom: 0 });
    expect(cutOf(opening, [{ top: 100, bottom: 180 }])).toEqual({ above: 0, below: 1, top: 0, bottom: 0 });
  });
});

describe('the payoff', () => {
  it('meets zero at the break-even and draws gain and loss apart', () => {
    const { payoff } = exampleSpread();
    if (payoff === null) throw new Error('no payoff');
    const shape = payoffShape(payoff);
    const x = shape?.xOf(rupees(25_764.4)).toFixed(2);
    expect(shape?.loss.line.endsWith(`${x} ${shape.zeroY.toFixed(2)}`)).toBe(true);
    expect(shape?.profit.line.startsWith(`M${x} ${shape.zeroY.toFixed(2)}`)).toBe(true);
  });

  it('is nothing without points', () => {
    const empty = { points: [], breakeven: null, maxProfit: rupees(1), maxLoss: rupees(-1) };
    expect(payoffShape(empty)).toBeNull();
    expect(sparkShape([])).toBeNull();
    expect(sparkShape(examplePnl().curve)?.up).toBe(true);
  });
});

describe('the rows of the chain', () => {
  const chain = exampleChain(NOW, true);

  it('are centred on the money, high strikes first', () => {
    const strikes = visibleRows({ ...chain, rows: exampleChain(NOW, false).rows }, 15).map(
      (row) => row.strike,
    );
    expect(strikes).toHaveLength(15);
    expect(strikes[0]).toBe(26_300);
    expect(strikes[7]).toBe(25_950);
    expect(strikes.at(-1)).toBe(25_600);
  });

  it('never drop the money or a leg of ours, however few there are', () => {
    const far: ChainSlice = { ...chain, atm: strike(26_400) };
    const strikes = visibleRows(far, 5).map((row) => row.strike);
    expect(strikes).toContain(26_400);
    expect(strikes).toContain(25_800);
    expect(strikes).toContain(25_600);
  });

  it('know between which of them spot lies', () => {
    const rows = visibleRows(chain, 21);
    expect(rowBelowSpot(rows, rupees(25_968.3))).toBe(25_950);
    expect(rowBelowSpot(rows, rupees(20_000))).toBeNull();
    expect(rowBelowSpot(rows, null)).toBeNull();
  });

  it('say in words what the armed signals would sell, and nothing where none would', () => {
    expect(plannedSales(chain.rows)).toEqual([]);
    const armed = chain.rows.map((row) =>
      row.strike === strike(25_900) ? { ...row, put: { ...row.put, wouldSell: ['S1', 'S4'] as const } } : row,
    );
    expect(plannedSales(armed)).toEqual(['S1, S4 25,900 PE']);
  });

  it('mirror the figures around the strike, but leave a bid before its ask', () => {
    const names = (columns: typeof CALL_COLUMNS.prices) => columns.map(({ name }) => name).join(' ');
    expect(names(CALL_COLUMNS.prices)).toBe('OI IV Delta Bid Ask');
    expect(names(PUT_COLUMNS.prices)).toBe('Bid Ask Delta IV OI');
    expect(names(PUT_COLUMNS.greeks)).toBe('Delta Γ×100 IV Theta Vega');
  });
});

describe('reading a curve', () => {
  const key = (name: string) => ({ key: name, ctrlKey: false, altKey: false, metaKey: false });

  it('stands only at points that were reckoned, and stops at both ends', () => {
    expect(nearestTo([0, 10, 20], 14)).toBe(1);
    expect(nearestTo([], 14)).toBe(0);
    expect(movedBy(key('ArrowRight'), 1, 3)).toBe(2);
    expect(movedBy(key('End'), 0, 3)).toBe(2);
    expect(movedBy(key('ArrowLeft'), 0, 3)).toBe(0);
    expect(movedBy(key('x'), 0, 3)).toBeNull();
  });
});
