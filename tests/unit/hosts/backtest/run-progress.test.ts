import { describe, expect, it } from 'vitest';
import { begun, moved } from '../../../../main/hosts/backtest/run-progress.ts';
import { after, instant, tradingDate } from '../../../../shared/units/index.ts';
import { exampleRun } from '../../../support/screen/example-run.ts';

const START = instant(1_000);
const FROM = tradingDate('2022-01-01');
const TO = tradingDate('2022-12-31');
const view = exampleRun(null, 0.1);

describe('how far a backtest is', () => {
  const running = moved(begun(START), { kind: 'days', from: FROM, to: TO }, START);
  const reached = (doing: 'running' | 'beside', day: string, ms: number) =>
    moved(running, { kind: 'day', doing, day: tradingDate(day), view }, after(START, ms));

  it('is nothing while the market is read', () => {
    expect(begun(START)).toMatchObject({ doing: 'reading', share: 0, leftMs: null, at: null });
    expect(running).toMatchObject({ doing: 'running', from: FROM, to: TO, share: 0 });
  });

  it('counts each exit as half of the way, and what is left by what it took so far', () => {
    const half = reached('running', '2022-07-02', 500);
    expect(half.share).toBeCloseTo(0.25, 2);
    expect(half.leftMs).toBeGreaterThan(1_480);
    expect(half.leftMs).toBeLessThan(1_520);
    expect(reached('beside', '2022-07-02', 900).share).toBeCloseTo(0.75, 2);
  });

  it('never goes beyond its end, and each word is a step', () => {
    expect(reached('beside', '2023-06-01', 900).share).toBe(1);
    expect(moved(running, { kind: 'keeping' }, START)).toMatchObject({ share: 1, step: running.step + 1 });
  });
});
