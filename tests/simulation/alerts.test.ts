import { describe, expect, it } from 'vitest';
import { ALERT_DEFAULTS } from '../../shared/contract/index.ts';
import { ensure } from '../../shared/units/index.ts';
import { testAlerts } from '../support/alert-sight.ts';
import { BEFORE_THE_SIGNAL } from '../support/before-the-signal.ts';
import { FakeRealTime } from '../support/fake-real-time.ts';
import { MemoryDisk, MemoryTerminal } from '../support/memory-terminal.ts';

describe('alerts of a whole terminal', () => {
  it('a day: fired, opened, halted; the halt is told until it is acknowledged', () => {
    const realTime = new FakeRealTime();
    const alerts = testAlerts({ ...ALERT_DEFAULTS, telegram: true }, []);
    const day = new MemoryTerminal(new MemoryDisk(), 'S7', BEFORE_THE_SIGNAL, { realTime, alerts });
    const told = () =>
      day.terminal.slice('alerts').told.map(({ event, times, sound }) => ({ event, times, sound }));
    day.runToFact('spreadOpened');
    realTime.advance(0);
    expect(told()).toEqual([
      { event: 'fired', times: 1, sound: true },
      { event: 'filled', times: 1, sound: true },
    ]);
    expect(day.command('emergency.stop', { by: 'test' }).ok).toBe(true);
    realTime.advance(30_000);
    const halts = told().filter(({ event }) => event === 'halt');
    expect(halts.map(({ times }) => times)).toEqual([1, 2]);
    const halt = day.terminal.slice('notices').notices.find(({ event }) => event === 'halt');
    expect(day.command('notice.acknowledge', { id: ensure(halt, 'a notice').id }).ok).toBe(true);
    const before = told().length;
    realTime.advance(300_000);
    expect(
      told()
        .slice(before)
        .filter(({ event }) => event === 'halt'),
    ).toEqual([]);
  });
});
