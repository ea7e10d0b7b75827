import { afterAll, describe, expect, it } from 'vitest';
import { SCENARIO_NAMES } from '../../../main/adapters/simulator/index.ts';
import { BEFORE_THE_SIGNAL, MemoryDisk, MemoryTerminal } from '../../support/memory-terminal.ts';
import { valueOf } from '../../support/outcome.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

const told = { differingOrder: null, differingDecision: null } as const;

describe('a Demo day again from its recorded ticks, with a broker made anew from the recorded seed', () => {
  it('comes to the same orders and the same decisions, over a restart and a square-off by hand', () => {
    const disk = new MemoryDisk();
    const first = new MemoryTerminal(disk, 'S3', BEFORE_THE_SIGNAL);
    first.runToFact('spreadOpened');
    first.terminal.close();
    const second = new MemoryTerminal(disk, 'S3', first.time.now());
    second.runTo('11:20');
    const { id } = valueOf(second.command('squareOff.propose', { spread: null }));
    valueOf(second.command('squareOff.send', { proposal: id }));
    second.runToFact('spreadClosed');
    second.terminal.close();
    const again = disk.replayTicks();
    expect(again).toMatchObject({ ...told, runs: 2, seeds: [1, 1] });
    expect(again.reproducedHash).toBe(again.recordedHash);
    expect(again.orders.recorded).toBeGreaterThanOrEqual(4);
    expect(again.ticks).toBeGreaterThan(10_000);
  });
});

// skipped: sixteen whole days take a minute
describe.runIf(FULL)('every scenario of the Demo, again from its ticks', () => {
  const seen = new Set<number>();
  it.each(SCENARIO_NAMES)('%s: the same list of orders', (scenario) => {
    const disk = new MemoryDisk();
    const demo = new MemoryTerminal(disk, scenario);
    demo.runTo('15:45');
    demo.terminal.close();
    const again = disk.replayTicks();
    expect(again).toMatchObject(told);
    expect(again.reproducedHash).toBe(again.recordedHash);
    seen.add(again.orders.recorded);
  });
  afterAll(() => expect(Math.max(...seen)).toBeGreaterThanOrEqual(4));
});
