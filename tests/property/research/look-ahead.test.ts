import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAfter, differenceBefore, factsOf } from '../../../main/research/backtest/look-ahead.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS, type Settings } from '../../../shared/contract/index.ts';
import { istDate, tradingDate } from '../../../shared/units/index.ts';
import { madeMarket } from '../../support/made-market.ts';

const RECORDING = madeMarket(20_250_714, '2024-01-01', '2024-04-30');
const runOf = (settings: Settings, recording = RECORDING) => ({
  recording,
  settings,
  from: tradingDate('2024-01-08'),
  to: tradingDate('2024-04-30'),
  pointToleranceMs: 0,
  version: 'test',
});

describe.each([
  ['terminal', TERMINAL_SETTINGS],
  ['author', AUTHOR_SETTINGS],
] as const)('a backtest by the preset %s', (_, settings) => {
  const whole = factsOf(runOf(settings));

  it('trades in the made market, so that there is something to compare', () => {
    const closed = whole.filter(({ text }) => text.includes('"type":"spreadClosed"'));
    expect(closed.length).toBeGreaterThan(3);
  });

  it('decides the same up to any bar after which nothing is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: RECORDING.bars.length - 1 }), (bars) => {
        const cut = cutAfter(RECORDING, bars);
        const facts = factsOf({ ...runOf(settings, cut.recording), to: istDate(cut.end) });
        expect(differenceBefore(cut.end, whole, facts)).toBeNull();
      }),
      { numRuns: process.env['KAVACH_FULL'] === '1' ? 60 : 2 },
    );
  });

  it('and a market that differs before the cut is found out', () => {
    const cut = cutAfter(RECORDING, 900);
    const bars = cut.recording.bars.map((bar, place) =>
      place < 500 ? bar : { ...bar, open: bar.low, close: bar.high },
    );
    const facts = factsOf({ ...runOf(settings, { ...cut.recording, bars }), to: istDate(cut.end) });
    expect(differenceBefore(cut.end, whole, facts)).not.toBeNull();
  });
});
