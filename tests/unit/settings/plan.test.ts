import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { hourlyBarEnd } from '../../../main/domain/market/session-hours.ts';
import { entryTime, strikeFor } from '../../../main/domain/strategy/index.ts';
import { chooseExpiry } from '../../../main/domain/strategy/choose-expiry.ts';
import { creditVerdict } from '../../../main/domain/strategy/credit.ts';
import { hedgeCandidates, premiumHedgePoints } from '../../../main/domain/strategy/hedge.ts';
import { TERMINAL_SETTINGS, type ExpiryRule, type TradeSettings } from '../../../shared/contract/index.ts';
import { after, clock, paise, quantity, rupees, strike, tradingDate } from '../../../shared/units/index.ts';
import { ist } from '../../support/bars.ts';

const { trade } = TERMINAL_SETTINGS;
const CLOSE = rupees(25_000);

/** What an entry on this bar comes to, asked for so late after its close and with spot there. */
function entry(barStart: string, change: Partial<TradeSettings>, late = 2_000, spot = 25_000): string {
  const start = ist(barStart);
  const signal = {
    signal: 'S7',
    barStart: start,
    barClose: hourlyBarEnd(start),
    close: CLOSE,
    stopLevel: rupees(24_900),
    option: 'PE',
    strike50: strike(24_900),
    strike100: strike(24_900),
    bias: 'neutral',
  } as const;
  const timed = entryTime({
    signal,
    week: { firstDayEnds: ist('2026-07-28 00:00') },
    now: after(signal.barClose, late),
    backFilled: false,
    spot: rupees(spot),
    settings: { ...trade, ...change },
  });
  return timed.ok ? 'in time' : timed.error.code;
}

describe('an entry that is in time by one setting is missed by another', () => {
  it.each<[string, string, Partial<TradeSettings>, Partial<TradeSettings>, string]>([
    [
      '[setting firstDayEntryFrom]',
      '2026-07-27 10:15',
      {},
      { firstDayEntryFrom: clock('11:16') },
      'BEFORE_ENTRY_HOURS',
    ],
    ['[setting entryFrom]', '2026-07-28 09:15', {}, { entryFrom: clock('10:16') }, 'BEFORE_ENTRY_HOURS'],
    ['[setting entryUntil]', '2026-07-28 13:15', {}, { entryUntil: clock('14:15') }, 'AFTER_ENTRY_HOURS'],
    ['[setting entryWindowMs]', '2026-07-28 10:15', {}, { entryWindowMs: 1_000 }, 'ENTRY_WINDOW_PASSED'],
  ])('%s', (_, bar, passing, missing, code) => {
    expect([entry(bar, passing), entry(bar, missing)]).toEqual(['in time', code]);
  });

  it('with spot further from the close than is set [setting maxDriftPercent]', () => {
    const drifted = (maxDriftPercent: number) =>
      entry('2026-07-28 10:15', { maxDriftPercent }, 2_000, 25_050);
    expect([drifted(0.3), drifted(0.1)]).toEqual(['in time', 'SPOT_DRIFTED']);
  });
});

describe('the plan', () => {
  it('sells the strike that the rule makes of the stop level [setting strikeRule]', () => {
    const level = rupees(25_012.2);
    expect([strikeFor('directional50', level, 'PE'), strikeFor('nearest100', rupees(24_960), 'PE')]).toEqual([
      25_000, 25_000,
    ]);
    expect(strikeFor('directional50', rupees(24_960), 'PE')).toBe(24_950);
  });

  it('buys the hedge whose premium is nearest to the share that is set [setting hedgePremiumPercent]', () => {
    const premiumAt = (points: number) => rupees(80 - points / 10);
    const points = (percent: number) => premiumHedgePoints(rupees(100), percent, premiumAt);
    expect([points(30), points(60)]).toEqual([500, 200]);
  });

  it('looks for a hedge from the distance that is set, inward first [setting hedgeOffsetPoints]', () => {
    const first = (points: number) => hedgeCandidates(strike(25_800), 'PE', points).slice(0, 2);
    expect([first(200), first(300)]).toEqual([
      [25_600, 25_650],
      [25_500, 25_550],
    ]);
  });

  it('sells the expiry of the rule, with as many sessions as are set [setting expiryRule] [setting minSessionsToExpiry]', () => {
    const expiry = (rule: ExpiryRule, minSessions: number) => {
      const entryDay = tradingDate('2026-11-17');
      const chosen = chooseExpiry({ calendar: NSE_CALENDAR, rule, minSessions, entryDay, listed: null });
      return chosen.ok ? chosen.value : chosen.error;
    };
    expect([expiry('minSessions', 1), expiry('current', 1), expiry('next', 1)]).toEqual([
      '2026-11-23',
      '2026-11-17',
      '2026-11-23',
    ]);
    expect([expiry('minSessions', 0), expiry('minSessions', 5)]).toEqual(['2026-11-17', '2026-12-01']);
  });

  it('wants as much credit as is set, a unit and of the width [setting minCredit] [setting minCreditPercentOfWidth]', () => {
    const enough = (minCredit: number, minPercentOfWidth: number): boolean =>
      creditVerdict({
        shortBid: rupees(20),
        hedgeAsk: rupees(10),
        main: strike(25_800),
        hedge: strike(25_600),
        units: quantity(650),
        roundTripCharges: paise(0),
        minCredit: rupees(minCredit),
        minPercentOfWidth,
      }).enough;
    expect([enough(5, 3), enough(11, 3), enough(5, 6)]).toEqual([true, false, false]);
  });
});
