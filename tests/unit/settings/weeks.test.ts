import { describe, expect, it } from 'vitest';
import {
  TERMINAL_SETTINGS,
  withSetting,
  type DailyCandle,
  type SettingName,
} from '../../../shared/contract/index.ts';
import { addDays, clock, istInstant, rupees, tradingDate } from '../../../shared/units/index.ts';
import { engineOfHours } from '../../support/engine-of-hours.ts';
import { wanderingBars } from '../../support/wandering-bars.ts';

const FIRST_MONDAY = tradingDate('2026-10-26');
const SATURDAY = tradingDate('2026-11-14');
const THURSDAY = tradingDate('2026-11-19');
const DAYS = [0, 1, 2, 3].flatMap((week) =>
  [0, 1, 2, 3, 4].map((day) => addDays(FIRST_MONDAY, week * 7 + day)),
);
const HOURS = wanderingBars(DAYS, 60);

/** Official candles that reach further than the bars. */
const DAILY: readonly DailyCandle[] = DAYS.map((date) => ({
  date,
  open: rupees(25_000),
  high: rupees(25_600),
  low: rupees(24_400),
  close: rupees(25_200),
}));

/** What the week of Thursday came to: where its zones are from, their outer ends, doubts, and the signal that fired. */
function weekBy(
  name: SettingName,
  value: unknown,
  past: Omit<Parameters<typeof engineOfHours>[1], 'settings'>,
) {
  const settings = withSetting(TERMINAL_SETTINGS, name, value);
  const { facts } = engineOfHours(istInstant(THURSDAY, clock('15:40')), { ...past, settings });
  const bars = facts.filter((fact) => fact.type === 'barEvaluated');
  const context = bars[0]?.state.context;
  return {
    source: context?.source,
    zones: [context?.lowerBottom, context?.upperTop],
    doubts: context?.doubts.length,
    fired: bars.flatMap(({ evaluation }) => evaluation.fired?.signal ?? []),
  };
}

describe('the week before', () => {
  const by = (source: string, daily = DAILY) => weekBy('previousWeekSource', source, { hours: HOURS, daily });

  it('is of the official candles or of the bars, and another signal fires [setting previousWeekSource]', () => {
    const official = { source: 'daily', zones: [rupees(24_400), rupees(25_600)], doubts: 0, fired: [] };
    const bars = { source: 'intraday', zones: [rupees(24_981), rupees(25_410)], doubts: 0, fired: ['S3'] };
    expect([by('auto'), by('daily'), by('intraday')]).toEqual([official, official, bars]);
  });

  it('with a candle missing is of the bars, unless candles are forced: then it is doubtful [setting previousWeekSource]', () => {
    const lacking = DAILY.filter(({ date }) => date !== '2026-11-11');
    expect(by('auto', lacking)).toMatchObject({ source: 'intraday', doubts: 0, fired: ['S3'] });
    expect(by('daily', lacking)).toMatchObject({ source: 'daily', doubts: 1, fired: [] });
  });
});

describe('a session on a Saturday', () => {
  const hours = [...HOURS, ...wanderingBars([SATURDAY], 60)].toSorted((a, b) => a.start - b.start);
  const by = (counts: boolean) => weekBy('weekendSessions', counts, { hours });

  it('is no part of the week before, or ends it: its close then decides the bias [setting weekendSessions]', () => {
    expect(by(false)).toEqual(weekBy('weekendSessions', false, { hours: HOURS }));
    expect([by(false).fired, by(true).fired]).toEqual([['S3'], []]);
  });
});
