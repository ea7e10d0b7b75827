import { describe, expect, it } from 'vitest';
import { ReplayDesk } from '../../../main/hosts/replay/replay-desk.ts';
import type { ReplayAsk } from '../../../main/ports/replays.ts';
import { TERMINAL_SETTINGS, type KnownEvaluations } from '../../../shared/contract/index.ts';
import { clock, istInstant, mondayOf, tradingDate } from '../../../shared/units/index.ts';
import { recordDemo } from '../../support/recorded-demo.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

async function asked(desk: ReplayDesk, wish: ReplayAsk): Promise<unknown> {
  return new Promise((resolve) => {
    desk.ask(wish, TERMINAL_SETTINGS, (result) => resolve(result.ok ? result.value : result.error));
  });
}

describe('a recorded day on a thread of its own', { timeout: 120_000 }, () => {
  it('decides what was recorded, stops at decisions, goes back, and says why a signal did not fire', async () => {
    const folder = temporaryFolder();
    const date = recordDemo(folder, 'S1', '11:16');
    const desk = new ReplayDesk(folder);
    expect(await asked(desk, { name: 'replay.days', args: {} })).toEqual({
      tapes: [{ book: 'demo', dates: [date] }],
      history: [],
      problems: [],
    });
    expect(await asked(desk, { name: 'replay.play', args: { playing: true } })).toMatchObject({
      code: 'NOT_NOW',
    });

    await asked(desk, { name: 'replay.open', args: { from: 'tape', book: 'demo', date } });
    expect(desk.view().state).toBe('loading');
    await until('it stands at its beginning', () => desk.view().state === 'paused', 60_000);
    const decision = { name: 'replay.step', args: { to: 'decision', way: 'next', minutes: 60 } } as const;
    await asked(desk, decision);
    await until('the first bar', () => desk.view().state === 'paused', 60_000);
    expect(desk.view().decision?.text).toMatch(/^Bar 1 of the week closed 10:15:00/);
    await asked(desk, decision);
    const hasFired = (): boolean => desk.replayed().slices?.signals.fired?.signal === 'S1';
    await until('the signal', () => desk.view().state === 'paused' && hasFired(), 60_000);
    expect(desk.view()).toMatchObject({ state: 'paused', agreement: { same: true }, date });
    expect(desk.view().at).toBe(istInstant(date, clock('11:15:02')));

    const { evaluations, recorded } = (await asked(desk, {
      name: 'replay.evaluations',
      args: { week: mondayOf(date) },
    })) as KnownEvaluations;
    expect(recorded).toBe(true);
    const [, second] = evaluations;
    const third = second?.explanations.find(({ signal }) => signal === 'S3');
    expect(third?.holds).toBe(false);
    expect(third?.conditions.some(({ met, left, right }) => !met && (left !== null || right !== null))).toBe(
      true,
    );

    await asked(desk, { name: 'replay.seek', args: { at: istInstant(date, clock('09:45')) } });
    await until('it went back', () => desk.view().state === 'paused' && !hasFired(), 60_000);
    expect(desk.replayed().slices?.session.now).toBeLessThanOrEqual(istInstant(date, clock('09:45')));

    await asked(desk, { name: 'replay.close', args: {} });
    expect(desk.view().state).toBe('none');
    expect(desk.replayed().slices).toBeNull();
    desk.close();
  });

  it('says which day there is no tape of', async () => {
    const desk = new ReplayDesk(temporaryFolder());
    const date = tradingDate('2026-11-16');
    await asked(desk, { name: 'replay.open', args: { from: 'tape', book: 'paper', date } });
    await until('it failed', () => desk.view().state === 'failed', 60_000);
    expect(desk.view().problem).toContain('No tape of Mon 16 Nov in the paper book');
    desk.close();
  });
});
