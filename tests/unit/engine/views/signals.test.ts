import { describe, expect, it } from 'vitest';
import { clock, istDate, istInstant } from '../../../../shared/units/index.ts';
import { EngineDay } from '../../../support/engine-day.ts';

const day = new EngineDay({ scenario: 'demo' });
const at = (time: string) => istInstant(istDate(day.simulation.opensAt), clock(time));
day.to(at('09:31'));
const beforeFirst = day.engine.slice('signals');
day.to(at('10:15:30'));
const afterFirst = day.engine.slice('signals');

describe('the signals of a week that has no context yet', () => {
  it('wait for the close of its first bar', () => {
    expect(beforeFirst).toMatchObject({ context: null, awaits: 'firstBar', nextEvaluationAt: at('10:15') });
    expect(new Set(beforeFirst.signals.map(({ state }) => state))).toEqual(new Set(['noContext']));
  });

  it('wait for nothing once that has closed', () => {
    expect(afterFirst.awaits).toBeNull();
    expect(afterFirst.context?.week).toBe(istDate(day.simulation.opensAt));
  });

  it('are never those of the week before, whose signal was used', () => {
    day.until('spreadPlanned', at('12:00'));
    expect(day.engine.slice('signals').fired?.signal).toBe('S1');
    const { engine } = day.morningAfter('09:20', 7);
    const signals = engine.slice('signals');
    expect(signals).toMatchObject({ context: null, fired: null, outcome: null, awaits: 'history' });
    expect(signals.signals.map(({ state, plan }) => [state, plan])).toEqual(
      signals.signals.map(() => ['noContext', null]),
    );
  });
});
