import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DrillDesk } from '../../../main/hosts/stop/drill-desk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

describe('the drill from the screen', { timeout: 60_000 }, () => {
  it('runs beside the terminal, tells its steps, and keeps what came of it with its date', async () => {
    const folder = temporaryFolder();
    const desk = new DrillDesk(folder, null);
    expect(desk.view()).toEqual({ running: null, last: null, problem: null });
    expect(desk.start()).toMatchObject({ ok: true });
    expect(desk.start()).toMatchObject({ ok: false, error: expect.stringContaining('under way') });
    // The loop is free while the day is simulated: a tick would be heard.
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    await until('it ends', () => desk.view().running === null, 50_000);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(10);
    const { last, problem } = desk.view();
    expect(problem).toBeNull();
    expect(last).toMatchObject({ passed: true });
    expect(last?.flatMs).toBeGreaterThan(0);
    expect(last?.steps.map(({ step }) => step)).toEqual([
      'Paper: Entries blocked',
      'Paper: Working entry orders cancelled',
      'Paper: Short options bought back',
      'Paper: Hedges sold',
      'Paper: Flat, confirmed by the broker',
      'Live',
    ]);
    expect(new DrillDesk(folder, null).view().last).toEqual(last);
    // Nothing but its own line: no halt, no journal, no epoch.
    expect(existsSync(join(folder, 'control.db'))).toBe(false);
    expect(readFileSync(join(folder, 'drills.log'), 'utf8').trim().split('\n')).toHaveLength(1);
  });
});
