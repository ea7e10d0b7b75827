import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS } from '../../shared/contract/index.ts';
import { clock, istInstant } from '../../shared/units/index.ts';
import type { Fact } from '../../main/engine/index.ts';
import { DEMO_WEEK } from '../../main/adapters/simulator/market-days.ts';
import type { ScenarioName } from '../../main/adapters/simulator/index.ts';
import { MemoryDisk, MemoryTerminal } from '../support/memory-terminal.ts';

/** What the real terminal journals of a scenario's Monday; it starts late and reads the morning from history. */
function factsOf(scenario: ScenarioName, from: string, until: string): readonly Fact[] {
  const disk = new MemoryDisk();
  const run = new MemoryTerminal(disk, scenario, istInstant(DEMO_WEEK, clock(from)));
  run.runTo(until);
  run.terminal.close();
  return disk.facts();
}

const only = <T extends Fact['type']>(
  facts: readonly Fact[],
  type: T,
): readonly Extract<Fact, { type: T }>[] =>
  facts.filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type);

describe('the real terminal on a simulated Monday', () => {
  it.each(SIGNAL_IDS)('%s: the signal fires at 11:15, its spread is bought and sold', (signal) => {
    const facts = factsOf(signal, '11:13', '11:17');
    expect(only(facts, 'barEvaluated').flatMap(({ evaluation }) => evaluation.fired?.signal ?? [])).toEqual([
      signal,
    ]);
    expect(only(facts, 'spreadOpened')).toHaveLength(1);
  });

  it('stop-hit: the spread is closed by the stop', () => {
    const facts = factsOf('stop-hit', '11:13', '12:45');
    expect(only(facts, 'exitDecided').map(({ reason }) => reason)).toEqual(['stop']);
    expect(only(facts, 'spreadClosed')).toHaveLength(1);
  });

  it('limit-hit: the spread is closed by the daily loss limit', () => {
    const facts = factsOf('limit-hit', '11:13', '14:30');
    expect(only(facts, 'dailyLimitTripped')).toHaveLength(1);
    expect(only(facts, 'spreadClosed')).toHaveLength(1);
  });

  it('hedge-refused: the next hedge is bought, and only then the main is sold', () => {
    const facts = factsOf('hedge-refused', '11:13', '11:17');
    expect(only(facts, 'hedgeRefused')).toHaveLength(1);
    expect(only(facts, 'spreadOpened')).toHaveLength(1);
  });

  it('quiet: every bar is evaluated, none fires, no order is sent', () => {
    const facts = factsOf('quiet', '15:00', '15:40');
    const evaluations = only(facts, 'barEvaluated').map(({ evaluation }) => evaluation);
    expect(evaluations).toHaveLength(7);
    expect(evaluations.flatMap(({ fired }) => fired?.signal ?? [])).toEqual([]);
    expect(only(facts, 'orderIntended')).toEqual([]);
  });
});
