import { describe, expect, it } from 'vitest';
import { entryTime } from '../../../../main/domain/strategy/index.ts';
import { hourlyBarEnd } from '../../../../main/domain/market/session-hours.ts';
import {
  TERMINAL_SETTINGS,
  type FiredSignal,
  type TradeSettings,
} from '../../../../shared/contract/index.ts';
import { after, clock, rupees, strike } from '../../../../shared/units/index.ts';
import { ist } from '../../../support/bars.ts';

const CLOSE = rupees(25_000);

function signal(barStart: string): FiredSignal {
  const start = ist(barStart);
  return {
    signal: 'S7',
    barStart: start,
    barClose: hourlyBarEnd(start),
    close: CLOSE,
    stopLevel: rupees(24_900),
    option: 'PE',
    strike50: strike(24_900),
    strike100: strike(24_900),
    bias: 'neutral',
  };
}

/** Monday's signals are of the week's first day. */
function entry(
  barStart: string,
  change: {
    late?: number;
    spot?: number | null;
    backFilled?: boolean;
    trade?: Partial<TradeSettings>;
  } = {},
) {
  const fired = signal(barStart);
  const spot = change.spot === undefined ? CLOSE : change.spot === null ? null : rupees(change.spot);
  return entryTime({
    signal: fired,
    week: { firstDayEnds: ist('2026-07-28 00:00') },
    now: after(fired.barClose, change.late ?? 2_000),
    backFilled: change.backFilled ?? false,
    spot,
    settings: { ...TERMINAL_SETTINGS.trade, ...change.trade },
  });
}

const IN_TIME = { ok: true, value: null };

describe('an entry is in time', () => {
  it('from 11:15 on the first day of the week and from 10:15 on later ones [promise 10]', () => {
    expect(entry('2026-07-27 10:15')).toEqual(IN_TIME);
    expect(entry('2026-07-27 09:15')).toMatchObject({ ok: false, error: { code: 'BEFORE_ENTRY_HOURS' } });
    expect(entry('2026-07-28 09:15')).toEqual(IN_TIME);
  });

  it('until 15:00: a signal of the bar that closes at 14:15 is, one of the bar that closes at 15:15 is not [promise 10]', () => {
    expect(entry('2026-07-28 13:15')).toEqual(IN_TIME);
    expect(entry('2026-07-28 14:15')).toMatchObject({ ok: false, error: { code: 'AFTER_ENTRY_HOURS' } });
    expect(entry('2026-07-28 15:15')).toMatchObject({ ok: false, error: { code: 'AFTER_ENTRY_HOURS' } });
  });

  it('for an MIS spread until its own time at the latest; an NRML one has none [setting misEntryCutoff]', () => {
    const trade = { misEntryCutoff: clock('14:15:02'), entryUntil: clock('15:00') };
    expect(entry('2026-07-28 13:15', { trade })).toEqual(IN_TIME);
    expect(entry('2026-07-28 13:15', { trade, late: 2_001 })).toEqual({
      ok: false,
      error: { code: 'MIS_CUTOFF_PASSED', time: clock('14:15:02') + 1, limit: clock('14:15:02') },
    });
    const held = { ...trade, exitRule: 'expiry' } as const;
    expect(entry('2026-07-28 13:15', { trade: held, late: 2_001 })).toEqual(IN_TIME);
  });

  it('never on the bar of the closing auction [promise 24]', () => {
    expect(entry('2026-08-03 15:15')).toEqual({ ok: false, error: { code: 'AUCTION_BAR' } });
  });

  it('for five minutes, and is never chased later [promise 11]', () => {
    expect(entry('2026-07-28 10:15', { late: 300_000 })).toEqual(IN_TIME);
    expect(entry('2026-07-28 10:15', { late: 300_001 })).toEqual({
      ok: false,
      error: { code: 'ENTRY_WINDOW_PASSED', ageMs: 300_001, limitMs: 300_000 },
    });
  });

  it.each([
    [25_075, true],
    [25_075.01, false],
    [24_925, true],
    [24_924.99, false],
  ])('while spot has not drifted by more than 0.3 %%: at %d %s [promise 12]', (spot, inTime) => {
    expect(entry('2026-07-28 10:15', { spot }).ok).toBe(inTime);
  });

  it('never without a spot, and never on a bar that was filled in after an outage [promise 62]', () => {
    expect(entry('2026-07-28 10:15', { spot: null })).toEqual({ ok: false, error: { code: 'SPOT_UNKNOWN' } });
    expect(entry('2026-07-28 10:15', { backFilled: true })).toEqual({
      ok: false,
      error: { code: 'BAR_BACK_FILLED' },
    });
  });
});
