import {
  TERMINAL_SETTINGS,
  type RiskSettings,
  type Settings,
  type SignalSettings,
  type TradeSettings,
} from '../../../shared/contract/index.ts';
import { clock, istTime, lots, paise, rupees, timeOfDay, type Instant } from '../../../shared/units/index.ts';
import type { Draw } from './draw.ts';
import type { Ending } from './story.ts';

interface Lowered {
  readonly signals?: Partial<SignalSettings>;
  readonly trade?: Partial<TradeSettings>;
  readonly risk?: Partial<RiskSettings>;
}

const OFF = { S1: false, S2: false, S3: false, S4: false, S5: false, S6: false, S7: false, S8: false };

/** Settings under which nothing can be entered: each leads to a deny reason of its own. */
const LOWERED: readonly Lowered[] = [
  { risk: { maxLots: lots(1) } },
  { risk: { maxOrderValue: rupees(100) } },
  { risk: { maxTotalLoss: rupees(100) } },
  { risk: { maxSpreadPercent: 0.1 } },
  { risk: { entryCollarPercent: 0.1 } },
  { risk: { ordersPerDay: 1 } },
  { risk: { entriesPerSecond: 1, entriesPerMinute: 1 } },
  { signals: { enabled: OFF } },
  { trade: { minCredit: rupees(2_000) } },
  { trade: { firstDayEntryFrom: clock('11:45') } },
  { trade: { strikeTouchedPoints: 500 } },
  { trade: { maxDriftPercent: 0 } },
];

/** Settings within their limits; `lowered` where they deny every entry at first. */
export function drawSettings(
  draw: Draw,
  ending: Ending,
  endsAt: Instant,
  week: boolean,
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
      expiryRule: week
        ? 'next'
        : overnight
          ? 'minSessions'
          : draw.one(['minSessions', 'minSessions', 'current', 'next']),
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
  if (ending === 'earlyTime' || !draw.percent(2)) return { settings, lowered: false };
  const { signals: onSignals, trade: onTrade, risk: onRisk } = draw.one(LOWERED);
  const denied: Settings = {
    signals: { ...signals, ...onSignals },
    trade: { ...settings.trade, ...onTrade },
    risk: { ...settings.risk, ...onRisk },
  };
  return { settings: denied, lowered: true };
}
