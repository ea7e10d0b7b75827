import { TERMINAL_SETTINGS, type RiskSettings, type Settings } from '../../../shared/contract/index.ts';
import { clock, istTime, lots, paise, rupees, timeOfDay, type Instant } from '../../../shared/units/index.ts';
import type { Draw } from './draw.ts';
import type { Ending } from './story.ts';

/** Settings under which nothing can be entered: each leads to a deny reason of its own. */
const LOWERED: readonly Partial<RiskSettings>[] = [
  { maxLots: lots(1) },
  { maxOrderValue: rupees(100) },
  { maxTotalLoss: rupees(100) },
  { maxSpreadPercent: 0.1 },
  { entryCollarPercent: 0.1 },
];

/** Settings within their limits; `lowered` where they deny every entry at first. */
export function drawSettings(
  draw: Draw,
  ending: Ending,
  endsAt: Instant,
): { readonly settings: Settings; readonly lowered: boolean } {
  const { signals, trade, risk } = TERMINAL_SETTINGS;
  const early = istTime(endsAt);
  const overnight = ending === 'expiry';
  const settings: Settings = {
    signals,
    trade: {
      ...trade,
      strikeRule: draw.percent(25) ? 'nearest100' : 'directional50',
      hedgeRule: draw.percent(25) ? 'premium' : 'offset',
      hedgeOffsetPoints: draw.one([100, 150, 200, 200, 300]),
      expiryRule: overnight ? 'minSessions' : draw.one(['minSessions', 'minSessions', 'current', 'next']),
      lotsPerTrade: lots(draw.percent(25) ? draw.int(28, 45) : draw.one([1, 2, 5, 10, 10, 20])),
      mainFillTimeoutMs: draw.one([5_000, 10_000, 60_000]),
      minCredit: rupees(0),
      minCreditPercentOfWidth: 0,
      strikeTouchedPoints: 5,
      maxDriftPercent: 1,
      exitRule: overnight || draw.percent(15) ? 'expiry' : 'daily',
      stopRule: ending !== 'stop' && draw.percent(15) ? 'hourlyClose' : 'tick',
      brokerStop: !draw.percent(15),
      brokerStopReviseMs: draw.one([60_000, 1_800_000]),
      entryUntil: ending === 'earlyTime' ? timeOfDay(early - 1_000) : clock('15:00'),
      squareOffAt: ending === 'earlyTime' ? early : clock('15:15'),
      squareOffChaseUntil: ending === 'earlyTime' ? timeOfDay(early + 420_000) : clock('15:22'),
      costRule: draw.percent(15) ? 'flat' : 'statutory',
    },
    risk: {
      ...risk,
      dailyLossLimit: ending === 'limit' ? rupees(draw.one([100, 500, 1_500, 4_000])) : paise(50_000_000),
      maxLots: lots(60),
      maxOrderValue: rupees(10_000_000),
      maxTotalLoss: rupees(5_000_000),
      chaseStepMs: draw.one([1_000, 2_000, 2_000, 5_000]),
      ordersPerMinuteLatch: draw.percent(4) ? 4 : 60,
    },
  };
  if (!draw.percent(1.5)) return { settings, lowered: false };
  return { settings: { ...settings, risk: { ...settings.risk, ...draw.one(LOWERED) } }, lowered: true };
}
