import { describe, expect, it } from 'vitest';
import { AUTHOR_SETTINGS, type Settings } from '../../../shared/contract/index.ts';
import { clock, ensure, istDate, istInstant, paise, type Instant } from '../../../shared/units/index.ts';
import type { EngineInput } from '../../../main/engine/index.ts';
import { EngineDay } from '../../support/engine-day.ts';

const SETTINGS: Settings = {
  ...AUTHOR_SETTINGS,
  trade: { ...AUTHOR_SETTINGS.trade, expiryRule: 'minSessions', exitRule: 'daily' },
};

function at(day: EngineDay, time: string): Instant {
  return istInstant(istDate(day.simulation.opensAt), clock(time));
}

/** The index is silent from one time to another; the vendor's history does not fill it in. */
function silent(day: EngineDay, from: string, to: string): void {
  day.tamper = (input): readonly EngineInput[] => {
    const isIndex = input.type === 'index' && input.symbol === 'NIFTY';
    return isIndex && day.now >= at(day, from) && day.now < at(day, to) ? [] : [input];
  };
}

describe("a signal's bar with a hole", () => {
  it('is evaluated and shown, and nothing is entered on it: CONTEXT_DOUBTFUL, with the minutes', () => {
    const day = new EngineDay({ scenario: 'demo', from: '10:10' });
    silent(day, '10:40', '10:47');
    day.to(at(day, '11:30'));
    expect(day.ofType('barDoubted')).toMatchObject([{ minutes: 7, stops: 0 }]);
    expect(day.ofType('barEvaluated').at(-1)?.evaluation.fired).not.toBeNull();
    const [missed] = day.ofType('entryMissed');
    expect(missed?.reasons).toMatchObject([
      { code: 'CONTEXT_DOUBTFUL', text: expect.stringContaining('hole of 7 minutes') },
    ]);
    expect(day.ofType('orderIntended')).toEqual([]);
  });

  it('of four minutes is a clean one', () => {
    const day = new EngineDay({ scenario: 'demo', from: '10:10' });
    silent(day, '10:40', '10:44');
    day.to(at(day, '11:16'));
    expect(day.ofType('barDoubted')).toEqual([]);
    expect(day.ofType('spreadPlanned')).toHaveLength(1);
  });
});

describe('a stop by hourly close on a bar with a hole', () => {
  /** Open since 11:15; the index jumps through the strike or back at a time, for as long as it is not silent. */
  function dayWith(prices: readonly (readonly [string, string, 'through' | 'away'])[]): EngineDay {
    const day = new EngineDay({ scenario: 'demo', from: '11:13', settings: SETTINGS });
    expect(day.until('spreadOpened', at(day, '11:25'))).not.toBeNull();
    const { plan } = ensure(day.ofType('spreadPlanned')[0], 'a plan');
    const sign = plan.option === 'PE' ? -1 : 1;
    day.tamper = (input): readonly EngineInput[] => {
      if (input.type !== 'index' || input.symbol !== 'NIFTY') return [input];
      const now = prices.find(([from, to]) => day.now >= at(day, from) && day.now < at(day, to));
      if (now === undefined) return [];
      const points = now[2] === 'through' ? sign * 500 : -sign * 5_000;
      return [{ ...input, price: paise(plan.main.strike * 100 + points) }];
    };
    return day;
  }

  it('is decided on the last value of the index, not on the last one before the hole, and says so', () => {
    const day = dayWith([
      ['11:15', '11:50', 'away'],
      ['12:15', '12:16', 'through'],
    ]);
    day.to(at(day, '12:15'));
    day.forward(3_000);
    expect(day.ofType('barDoubted')).toMatchObject([{ minutes: 25, stops: 1 }]);
    expect(day.engine.slice('notices').notices).toContainEqual(
      expect.objectContaining({
        level: 'serious',
        text: expect.stringContaining('the stop by hourly close is decided on the index at'),
      }),
    );
    expect(day.ofType('exitDecided')).toMatchObject([
      { reason: 'stop', detail: expect.stringContaining('bar with a hole') },
    ]);
  });

  it('does not trigger where the index has come back', () => {
    const day = dayWith([
      ['11:15', '11:50', 'through'],
      ['12:15', '12:16', 'away'],
    ]);
    day.to(at(day, '12:15'));
    day.forward(3_000);
    expect(day.ofType('barDoubted')).toHaveLength(1);
    expect(day.ofType('exitDecided')).toEqual([]);
  });
});
