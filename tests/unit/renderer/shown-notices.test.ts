import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  NOTE_FOR_MS,
  dropNote,
  holdNote,
  tell,
  usePassingNote,
} from '../../../renderer/state/passing-note.ts';
import { plainNews, type Seen } from '../../../renderer/state/plain-news.ts';
import { allAlerts, shownAlerts } from '../../../renderer/state/shown-notices.ts';
import {
  ALERT_DEFAULTS,
  type AlertRules,
  type Notice,
  type NoticeLevel,
} from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { NOW } from '../../support/screen/session.ts';

const notice = (id: number, level: NoticeLevel, secondsAgo: number): Notice => ({
  id,
  at: instant(NOW - secondsAgo * 1_000),
  level,
  event: 'other',
  text: `notice ${id}`,
  acknowledged: false,
});
const OFF = { screen: false, desktop: false, sound: false, telegram: false };
const QUIET: AlertRules = { ...ALERT_DEFAULTS, events: { ...ALERT_DEFAULTS.events, other: OFF } };
const shown = (
  all: readonly Notice[],
  dismissed: readonly string[] = [],
  rules: AlertRules = ALERT_DEFAULTS,
) => shownAlerts(allAlerts(all, []), rules, dismissed);
const ids = (...all: Notice[]) => shown(all).shown.map(({ id }) => id);

describe('the notices that stand on the screen', () => {
  it('a warning of the morning stands until somebody closes it; what is plain never stands', () => {
    const morning = [1, 2, 3].map((id) => notice(id, 'info', 10_800));
    expect(ids(...morning, notice(4, 'warning', 10_000))).toEqual([4]);
    expect(shown([notice(4, 'warning', 10_000)], ['notice 4']).shown).toEqual([]);
    expect(ids({ ...notice(4, 'warning', 1), acknowledged: true })).toEqual([]);
  });

  it('a serious one stands before every newer warning', () => {
    const warnings = [2, 3, 4].map((id) => notice(id, 'warning', 5 - id));
    expect(ids(notice(1, 'serious', 7_200), ...warnings)).toEqual([1, 4, 3]);
  });

  it('of more than have room the gravest and newest stand there, and the others are counted', () => {
    const all = [1, 2, 3, 4, 5].map((id) => notice(id, 'serious', 10 - id));
    expect(shown([...all, notice(6, 'warning', 0)])).toMatchObject({ waiting: 3, serious: 2 });
    expect(ids(...all)).toEqual([5, 4, 3]);
    expect(ids({ ...notice(1, 'serious', 1), acknowledged: true })).toEqual([]);
  });

  it('what the rules keep off the screen is not there; what is serious always is', () => {
    const left = shown([notice(1, 'warning', 1), notice(2, 'serious', 1)], [], QUIET);
    expect(left.shown.map(({ id }) => id)).toEqual([2]);
  });

  it("the terminal's own alerts stand among the engine's notices, the newest first", () => {
    const all = allAlerts([notice(7, 'info', 3), notice(6, 'info', 9)], [notice(1, 'warning', 5)]);
    expect(all.map(({ key }) => key)).toEqual(['notice 7', 'own 1', 'notice 6']);
  });
});

describe('plain news', () => {
  const SEEN: Seen = { mode: 'demo', notice: 5, own: 2 };
  const news = (seen: Seen | null, ...notices: Notice[]) =>
    plainNews(seen, 'demo', allAlerts(notices, [notice(2, 'info', 1)]), ALERT_DEFAULTS);

  it('is what came since the last look, however old a fast Demo makes it', () => {
    const heard = news(SEEN, notice(6, 'info', 300), notice(5, 'info', 400));
    expect(heard.news?.text).toBe('notice 6');
    expect(heard.seen).toEqual({ mode: 'demo', notice: 6, own: 2 });
    expect(news(heard.seen, notice(6, 'info', 300)).news).toBeNull();
  });

  it('is nothing when the screen opens, in another book and after a restart', () => {
    const late = notice(9, 'info', 0);
    expect(news(null, late).news).toBeNull();
    expect(news({ ...SEEN, mode: 'paper' }, late).news).toBeNull();
    expect(news({ ...SEEN, notice: 50 }, late).news).toBeNull();
  });

  it('is no warning, and nothing that the rules keep off the screen', () => {
    expect(news(SEEN, notice(6, 'warning', 0)).news).toBeNull();
    expect(plainNews(SEEN, 'demo', allAlerts([notice(6, 'info', 0)], []), QUIET).news).toBeNull();
  });
});

describe('what is said in passing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    dropNote();
    vi.useRealTimers();
  });
  const said = () => usePassingNote.getState().note?.text ?? null;

  it('goes by itself after four seconds', () => {
    tell('Settings saved as revision 2');
    vi.advanceTimersByTime(NOTE_FOR_MS - 1);
    expect(said()).toBe('Settings saved as revision 2');
    vi.advanceTimersByTime(1);
    expect(said()).toBeNull();
  });

  it('waits while somebody points at it, and begins its time anew when they leave', () => {
    tell('S7 fired');
    holdNote(true);
    vi.advanceTimersByTime(60_000);
    expect(said()).toBe('S7 fired');
    holdNote(false);
    vi.advanceTimersByTime(NOTE_FOR_MS);
    expect(said()).toBeNull();
  });

  it('gives its place to what is newer', () => {
    tell('S7 fired');
    vi.advanceTimersByTime(NOTE_FOR_MS - 1);
    tell('S7 open');
    vi.advanceTimersByTime(NOTE_FOR_MS - 1);
    expect(said()).toBe('S7 open');
  });
});
