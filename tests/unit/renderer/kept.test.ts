import { describe, expect, it, vi } from 'vitest';
import type { Slices } from '../../../shared/contract/index.ts';
import { createCoalescer } from '../../../renderer/state/coalescer.ts';
import { lonePanelOf } from '../../../renderer/state/lone-panel.ts';
import { longerBars } from '../../../renderer/state/chart-place.ts';
import { besideStop } from '../../../renderer/charts/axis-box.ts';
import { readSizes } from '../../../renderer/state/panel-sizes.ts';

describe('what the screen keeps', () => {
  it('believes no size that is none', () => {
    expect(readSizes('{"chain":512.4,"signals":"400","positions":-3}')).toEqual({
      chain: 512,
      signals: null,
      positions: null,
    });
    expect(readSizes('[')).toEqual({ chain: null, signals: null, positions: null });
    expect(readSizes(null).chain).toBeNull();
  });

  it('opens a window of one panel by its address, and of nothing else', () => {
    expect(lonePanelOf('?window=chain')).toBe('chain');
    expect(lonePanelOf('?window=orders')).toBeNull();
    expect(lonePanelOf('')).toBeNull();
  });
});

describe('a moment of the journal', () => {
  it('is looked for in ever longer bars until the days', () => {
    expect(longerBars(1)).toBe(5);
    expect(longerBars(60)).toBe(1440);
    expect(longerBars(1440)).toBeNull();
  });
});

describe('the limit on the axis', () => {
  it('never lies over the stop', () => {
    expect(besideStop(100, 200)).toBe(100);
    expect(besideStop(195, 200)).toBe(182);
    expect(besideStop(205, 200)).toBe(218);
    expect(besideStop(null, 200)).toBeNull();
  });
});

describe('a hidden window', () => {
  it('is told what calls for the user at once, and of prices when it is seen again', async () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const coalescer = createCoalescer(
      (slices) => told.push(...Object.keys(slices)),
      () => 0,
      () => true,
    );
    coalescer.push({ chain: {} as Slices['chain'] }, false);
    await vi.advanceTimersByTimeAsync(5);
    told.length = 0;
    coalescer.push({ chain: {} as Slices['chain'], chart: {} as Slices['chart'] }, false);
    coalescer.push({ notices: {} as Slices['notices'] }, false);
    await vi.advanceTimersByTimeAsync(20);
    expect(told).toEqual(['notices']);
    coalescer.flush();
    expect(told).toEqual(['notices', 'chain', 'chart']);
    coalescer.stop();
    vi.useRealTimers();
  });
});
