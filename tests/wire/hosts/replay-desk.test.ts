import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import BetterSqlite from 'better-sqlite3';
import { folderFiles } from '../../../main/adapters/sqlite/folder-files.ts';
import { openHistory } from '../../../main/adapters/sqlite/history-store.ts';
import { NSE_CALENDAR, sessionsFrom } from '../../../main/domain/calendar/index.ts';
import { BacktestDesk } from '../../../main/hosts/backtest/backtest-desk.ts';
import { LibraryThread } from '../../../main/hosts/backtest/library-thread.ts';
import { keptRuns } from '../../../main/hosts/cli/kept-runs.ts';
import { HOST_TIME } from '../../../main/hosts/host-clock.ts';
import { replayDays } from '../../../main/hosts/replay/replay-days.ts';
import { ReplayDesk } from '../../../main/hosts/replay/replay-desk.ts';
import { ReplayThread } from '../../../main/hosts/replay/replay-thread.ts';
import type { ReplayAsk } from '../../../main/ports/replays.ts';
import { TERMINAL_SETTINGS, type Bar, type KnownEvaluations } from '../../../shared/contract/index.ts';
import { clock, istInstant, mondayOf, rupees, tradingDate } from '../../../shared/units/index.ts';
import { FakeRealTime } from '../../support/fake-real-time.ts';
import { valueOf } from '../../support/outcome.ts';
import { recordDemo } from '../../support/recorded-demo.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';
import { wanderingBars } from '../../support/wandering-bars.ts';

interface Charted {
  readonly bars: readonly Bar[];
}

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

    const hours = { minutes: 60, limit: 500 } as const;
    const [index, vix] = await Promise.all(
      (['NIFTY', 'INDIAVIX'] as const).map(async (symbol) => {
        const { bars } = (await asked(desk, { name: 'replay.bars', args: { ...hours, symbol } })) as Charted;
        return bars;
      }),
    );
    // At hours of the index: those of the past, and those that closed since.
    const starts = index?.map(({ start }) => start) ?? [];
    expect(vix?.length).toBeGreaterThan(20);
    expect(vix?.filter(({ start }) => !starts.includes(start))).toEqual([]);
    expect(vix?.at(-1)?.start).toBe(starts.at(-1));
    expect(vix?.at(-1)?.close).toBeLessThan(rupees(100));

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
    const words = 'No tape of Mon 16 Nov in the paper book';
    expect(desk.view().problem).toContain(words);
    const play = (playing: boolean) => asked(desk, { name: 'replay.play', args: { playing } });
    expect(await play(true)).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining(words) });
    // A page that is left closes its replay and stops what plays: the second is no error.
    desk.close();
    expect(await play(false)).toEqual({});
    expect(await play(true)).toMatchObject({ message: 'No replay is open: choose a day first.' });
  });
});

describe('a thread beside the terminal', { timeout: 60_000 }, () => {
  const NOTHING = { state: () => undefined, ended: () => undefined };
  const DAYS = { wish: { name: 'replay.days', args: {} }, settings: TERMINAL_SETTINGS, speed: 1 } as const;

  it('that needs more memory than it may have ends with words, and the terminal runs on', async () => {
    const ended: string[] = [];
    const most = { maxOldGenerationSizeMb: 4 };
    const thread = new ReplayThread(
      temporaryFolder(),
      { ...NOTHING, ended: (why) => ended.push(why) },
      HOST_TIME,
      most,
    );
    const answers: unknown[] = [];
    thread.ask(DAYS, (result) => answers.push(result));
    await until('it ended', () => ended.length > 0, 50_000);
    expect(ended[0]).toContain('it needed more than 4 MB of memory; fewer days need less');
    expect(answers).toMatchObject([{ ok: false, error: { code: 'FAILED' } }]);
  });

  it('that gives no answer in time is not waited for: each question is answered with that', async () => {
    const time = new FakeRealTime();
    const thread = new ReplayThread(temporaryFolder(), NOTHING, time);
    const late: unknown[] = [];
    for (let question = 0; question < 64; question += 1) thread.ask(DAYS, (result) => late.push(result));
    time.advance(30_000);
    expect(late).toHaveLength(64);
    expect(late[0]).toMatchObject({ ok: false, error: { code: 'TIMED_OUT' } });
    expect(thread.isIdle).toBe(true);
    thread.leave();

    const library = new LibraryThread(temporaryFolder(), time);
    const kept = library.ask('list');
    time.advance(30_000);
    expect(await kept).toMatchObject({ ok: false, error: { code: 'TIMED_OUT' } });
    // The next question has another thread.
    expect(await library.ask('list')).toEqual({ ok: true, value: [] });
    library.close();
  });

  it('that cannot be begun is an error in words: of the replay, and of the backtest', async () => {
    const none = (): never => {
      throw new Error('EAGAIN');
    };
    const desk = new ReplayDesk(temporaryFolder(), none);
    const source = { from: 'tape', book: 'paper', date: tradingDate('2026-11-16') } as const;
    expect(await asked(desk, { name: 'replay.open', args: source })).toMatchObject({ code: 'FAILED' });
    expect(desk.view()).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('No thread could be'),
    });

    const backtests = new BacktestDesk(temporaryFolder(), none);
    expect(backtests.rerun('run1')).toMatchObject({ ok: false, error: expect.stringContaining('EAGAIN') });
    expect(backtests.view()).toEqual({ running: null, ended: null });
  });
});

describe('history.db', () => {
  it('is never changed by a replay: an older one is left as it is, and where none is none is made', () => {
    const folder = temporaryFolder();
    expect(replayDays(folder).history).toEqual([]);
    expect(valueOf(keptRuns(folder))).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);

    const path = folderFiles.history(folder);
    valueOf(openHistory(path)).close();
    const version = (to?: number): unknown => {
      const db = new BetterSqlite(path);
      if (to !== undefined) db.pragma(`user_version = ${to}`);
      const now = db.pragma('user_version', { simple: true });
      db.close();
      return now;
    };
    version(1);
    expect(replayDays(folder).problems).toEqual([expect.stringContaining('older schema 1')]);
    expect(version()).toBe(1);
  });
});

describe('an imported day', { timeout: 120_000 }, () => {
  // skipped: a second whole day only in npm run test:full
  it.runIf(process.env['KAVACH_FULL'] === '1')(
    'goes through the whole terminal on paper, on a thread of its own, and leaves nothing in the folder',
    async () => {
      const folder = temporaryFolder();
      const date = tradingDate('2026-11-17');
      const days = sessionsFrom(NSE_CALENDAR, tradingDate('2026-11-02'), date);
      const store = valueOf(openHistory(folderFiles.history(folder)));
      const series = { symbol: 'NIFTY', minutes: 15, vendor: 'made' } as const;
      valueOf(store.importBars(series, wanderingBars(days, 15)));
      valueOf(store.importBars({ ...series, symbol: 'INDIAVIX' }, wanderingBars(days, 15)));
      store.close();
      const before = readdirSync(folder);
      const desk = new ReplayDesk(folder);
      expect(await asked(desk, { name: 'replay.days', args: {} })).toEqual({
        tapes: [],
        history: [{ vendor: 'made', minutes: 15, dates: days }],
        problems: [],
      });
      const source = { from: 'history', vendor: 'made', minutes: 15, date } as const;
      await asked(desk, { name: 'replay.open', args: { ...source, at: istInstant(date, clock('09:20')) } });
      await until('it stands at 09:20', () => desk.view().state === 'paused', 60_000);
      expect(desk.view()).toMatchObject({
        at: istInstant(date, clock('09:20')),
        agreement: null,
        trade: null,
      });
      const { slices } = desk.replayed();
      expect(slices?.session).toMatchObject({ mode: 'paper', phase: 'open', speed: 0 });
      expect(slices?.session.spot.source).toBe('recorded');
      expect(slices?.chain.rows.length).toBeGreaterThan(0);
      // Monday was Tuesday's past: its bars were stepped over and are answered for.
      const known = await asked(desk, { name: 'replay.evaluations', args: { week: mondayOf(date) } });
      expect((known as KnownEvaluations).evaluations.length).toBe(7);
      const bars = await asked(desk, { name: 'replay.bars', args: { minutes: 15, limit: 5_000 } });
      expect((bars as Charted).bars.length).toBeGreaterThan(200);
      const vix = { name: 'replay.bars', args: { minutes: 15, limit: 5_000, symbol: 'INDIAVIX' } } as const;
      expect(((await asked(desk, vix)) as Charted).bars.length).toBe(25 * (days.length - 1));
      const missing = { ...source, date: tradingDate('2026-11-15') };
      await asked(desk, { name: 'replay.open', args: missing });
      await until('it failed', () => desk.view().state === 'failed', 60_000);
      expect(desk.view().problem).toContain('no 15-minute bars of made on Sun 15 Nov');
      desk.close();
      expect(readdirSync(folder).filter((name) => !name.startsWith('history.db'))).toEqual(
        before.filter((name) => !name.startsWith('history.db')),
      );
    },
  );
});
