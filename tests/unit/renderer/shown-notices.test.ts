import { describe, expect, it } from 'vitest';
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
const age = ({ at }: Notice): number => NOW - at;
const shown = (
  all: readonly Notice[],
  dismissed: readonly string[] = [],
  rules: AlertRules = ALERT_DEFAULTS,
) => shownAlerts(allAlerts(all, []), rules, dismissed, age);
const ids = (...all: Notice[]) => shown(all).shown.map(({ id }) => id);

describe('the notices on the screen', () => {
  it('the newest is shown, however many of the morning nobody has acknowledged', () => {
    const morning = [1, 2, 3, 4, 5].map((id) => notice(id, 'info', 3_600));
    expect(ids(...morning, notice(6, 'serious', 1))).toEqual([6]);
    expect(ids(...morning, notice(6, 'info', 1), notice(7, 'warning', 0))).toEqual([7, 6]);
  });

  it('a serious one stays for hours, before everything newer that passes', () => {
    const passing = [2, 3, 4, 5, 6].map((id) => notice(id, 'info', 2));
    expect(ids(notice(1, 'serious', 7_200), ...passing)).toEqual([1, 6, 5, 4]);
  });

  it('of more serious ones than have room the newest stand there, and the others are counted', () => {
    const all = [1, 2, 3, 4, 5, 6].map((id) => notice(id, 'serious', 10 - id));
    expect(ids(...all)).toEqual([6, 5, 4, 3]);
    expect(shown(all).waiting).toBe(2);
  });

  it('one that was closed or acknowledged is gone', () => {
    const closed = shown([notice(2, 'warning', 1), notice(1, 'info', 1)], ['notice 2']);
    expect(closed.shown.map(({ id }) => id)).toEqual([1]);
    expect(ids({ ...notice(1, 'serious', 1), acknowledged: true })).toEqual([]);
  });

  it('what the rules keep off the screen is not there; what is serious always is', () => {
    const off = { screen: false, desktop: false, sound: false, telegram: false };
    const rules = { ...ALERT_DEFAULTS, events: { ...ALERT_DEFAULTS.events, other: off } };
    const left = shown([notice(1, 'warning', 1), notice(2, 'serious', 1)], [], rules);
    expect(left.shown.map(({ id }) => id)).toEqual([2]);
  });

  it("the terminal's own alerts stand among the engine's notices, the newest first", () => {
    const all = allAlerts([notice(7, 'info', 3), notice(6, 'info', 9)], [notice(1, 'warning', 5)]);
    expect(all.map(({ key }) => key)).toEqual(['notice 7', 'own 1', 'notice 6']);
  });
});
