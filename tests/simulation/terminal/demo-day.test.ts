import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../main/engine/index.ts';
import { MemoryDisk, MemoryTerminal } from '../../support/memory-terminal.ts';

function purposes(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) => (fact.type === 'orderIntended' ? [fact.purpose] : []));
}

describe('a Demo day without a hand on it', () => {
  const disk = new MemoryDisk();
  const demo = new MemoryTerminal(disk, 'demo');
  demo.runTo('15:45');
  const types = disk.types();
  const at = (type: string): number => types.indexOf(type);

  it('fires, plans, opens and closes, in this order, and tells it in the journal', () => {
    const story = ['started', 'barEvaluated', 'spreadPlanned', 'spreadOpened', 'exitDecided', 'spreadClosed'];
    const places = story.map(at);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('buys the hedge before it sells the main, and buys the main back before it sells the hedge [failure 23]', () => {
    const order = purposes(disk.facts());
    expect(order.indexOf('hedgeEntry')).toBeLessThan(order.indexOf('mainEntry'));
    const closing = Math.max(order.indexOf('mainExit'), order.indexOf('brokerStop'));
    expect(closing).toBeLessThan(order.indexOf('hedgeExit'));
    expect(order).toContain('hedgeExit');
  });

  it('ends flat at the broker', () => {
    expect(demo.terminal.slice('positions').spreads.every(({ stage }) => stage === 'flat')).toBe(true);
  });

  it('is decided again, row by row, from its tape', () => {
    demo.terminal.close();
    const replayed = disk.replay();
    expect(replayed.difference).toBeNull();
    expect(replayed.reproducedHash).toBe(replayed.recordedHash);
    expect(replayed.decisions).toBeGreaterThan(20);
  });
});
