import { describe, expect, it } from 'vitest';
import { simulate } from '../../../main/adapters/simulator/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import type { Fact } from '../../../main/engine/index.ts';
import { clock, istDate, istInstant, instant, type Instant } from '../../../shared/units/index.ts';
import { MemoryDisk, MemoryTerminal } from '../../support/memory-terminal.ts';
import { SleepyMachine } from '../../support/sleepy-time.ts';

const MINUTE = 60_000;

/** A Demo day from 11:13 on a machine that can sleep. */
function sleepyDay() {
  const { opensAt } = simulate({ calendar: NSE_CALENDAR, scenario: 'demo', seed: 1 });
  const at = (time: string): Instant => istInstant(istDate(opensAt), clock(time));
  const machine = new SleepyMachine();
  const disk = new MemoryDisk();
  const terminal = new MemoryTerminal(disk, 'demo', at('11:13'), {
    broker: (broker) => machine.broker(broker),
    scheduler: (time) => machine.scheduler(time),
    feed: (feed) => machine.feed(feed),
  });
  return { terminal, disk, machine, at };
}

const ofType = <T extends Fact['type']>(facts: readonly Fact[], type: T) =>
  facts.filter((fact): fact is Extract<Fact, { readonly type: T }> => fact.type === type);

describe('a machine that sleeps for twenty minutes with a spread open', { timeout: 300_000 }, () => {
  it('reads the books before it decides anything, and makes up for no timer that it missed [promise 73]', () => {
    const { terminal, disk, machine, at } = sleepyDay();
    terminal.runToFact('spreadOpened');
    terminal.runTo('11:17');
    machine.sleep();
    const before = disk.facts().length;
    terminal.runTo('11:37');
    expect(disk.facts()).toHaveLength(before);
    machine.asked.length = 0;
    machine.wake();
    terminal.time.advanceTo(instant(at('11:37') + 2_000));
    const facts = disk.facts().slice(before);
    expect(facts[0]).toMatchObject({ type: 'resumed' });
    const [resumed] = ofType(facts, 'resumed');
    expect(resumed?.sleptMs).toBeGreaterThan(19 * MINUTE);
    expect(ofType(facts, 'reconciled')).toMatchObject([{ when: 'resume' }]);
    expect(machine.asked.filter((call) => call === 'snapshot').length).toBeLessThanOrEqual(3);
    expect(ofType(facts, 'exitDecided')).toEqual([]);
    expect(disk.replay()).toMatchObject({ difference: null });
  });

  // skipped: four hours of a market that nobody hears, only in npm run test:full
  it.runIf(process.env['KAVACH_FULL'] === '1')(
    'through the square-off closes it as soon as the books were read [promise 73]',
    () => {
      const { terminal, disk, machine, at } = sleepyDay();
      terminal.runToFact('spreadOpened');
      terminal.runTo('11:30');
      machine.sleep();
      terminal.runTo('15:18');
      machine.asked.length = 0;
      machine.wake();
      terminal.time.advanceTo(instant(at('15:18') + 10_000));
      expect(machine.asked[0]).toBe('snapshot');
      const types = disk.types().slice(disk.types().indexOf('resumed'));
      expect(types.indexOf('reconciled')).toBeLessThan(types.indexOf('exitDecided'));
      expect(ofType(disk.facts(), 'exitDecided')).toMatchObject([{ reason: 'time' }]);
      expect(ofType(disk.facts(), 'spreadClosed')).toHaveLength(1);
    },
  );
});
