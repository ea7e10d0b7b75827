import { describe, expect, it } from 'vitest';
import { TwinLane } from '../../../../main/terminal/shadow/twin-lane.ts';
import { instant } from '../../../../shared/units/index.ts';

function laneBeside() {
  let now = 0;
  const turns: (() => void)[] = [];
  const done: string[] = [];
  const lane = new TwinLane({ now: () => instant(now), afterTurn: (act) => turns.push(act) });
  return {
    lane,
    done,
    turns,
    hear: (what: string) => {
      now += 1;
      lane.add(() => done.push(`${what} at ${lane.now()}`));
    },
    endTurn: () => turns.shift()?.(),
  };
}

describe('what the twin has still to do', () => {
  it('waits for the end of live’s turn, and is done in its order, by the instants at which it came', () => {
    const { hear, endTurn, done } = laneBeside();
    hear('tick');
    hear('bar');
    expect(done).toEqual([]);
    endTurn();
    expect(done).toEqual(['tick at 1', 'bar at 2']);
  });

  it('is done before anything reads of it, what came of it included', () => {
    const { lane, hear, done } = laneBeside();
    lane.add(() => hear('answer'));
    hear('tick');
    lane.flush();
    expect(done).toEqual(['tick at 1', 'answer at 2']);
  });

  it('is done a part at a time, so that live has its turns between', () => {
    const { hear, endTurn, turns, done } = laneBeside();
    for (let tick = 0; tick < 100; tick += 1) hear('tick');
    expect(turns).toHaveLength(1);
    endTurn();
    expect(done).toHaveLength(64);
    expect(turns).toHaveLength(1);
    endTurn();
    expect(done).toHaveLength(100);
    expect(turns).toHaveLength(0);
  });

  it('is never more than ten thousand: a twin that far behind catches up at once', () => {
    const { hear, done } = laneBeside();
    for (let tick = 0; tick < 10_000; tick += 1) hear('tick');
    expect(done).toHaveLength(0);
    hear('one more');
    expect(done).toHaveLength(10_001);
    expect(done.at(-1)).toBe('one more at 10001');
  });
});
