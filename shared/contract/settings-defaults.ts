import { clock, lots, rupees } from '../units/index.ts';
import type { PresetName, RiskSettings, Settings, SignalSettings, TradeSettings } from './settings.ts';

const SIGNALS: SignalSettings = {
  enabled: { S1: true, S2: true, S3: true, S4: true, S5: true, S6: true, S7: true, S8: true },
  previousWeekSource: 'auto',
  weekendSessions: false,
  tradeDoubtfulWeeks: false,
};

const TRADE: TradeSettings = {
  strikeRule: 'directional50',
  strikeTouchedPoints: 20,
  hedgeRule: 'offset',
  hedgeOffsetPoints: 200,
  hedgePremiumPercent: 30,
  expiryRule: 'minSessions',
  minSessionsToExpiry: 1,
  lotsPerTrade: lots(10),
  firstDayEntryFrom: clock('11:15'),
  entryFrom: clock('10:15'),
  entryUntil: clock('15:00'),
  misEntryCutoff: clock('15:15'),
  entryWindowMs: 300_000,
  maxDriftPercent: 0.3,
  minCredit: rupees(5),
  minCreditPercentOfWidth: 3,
  marginBufferPercent: 10,
  expiryDayMarginPercent: 2,
  mainFillTimeoutMs: 60_000,
  exitRule: 'daily',
  stopRule: 'tick',
  stopConfirmMs: 3_000,
  stopConfirmTicks: 3,
  stopAtOncePoints: 10,
  brokerStop: true,
  brokerStopPremiumFactor: 2,
  brokerStopBeyondPoints: 50,
  brokerStopReviseMs: 1_800_000,
  squareOffAt: clock('15:15'),
  squareOffChaseUntil: clock('15:22'),
  costRule: 'statutory',
  flatCostPerLotSide: rupees(40),
};

const RISK: RiskSettings = {
  dailyLossLimit: rupees(10_000),
  dailyLossConfirmMs: 3_000,
  maxPositions: 3,
  maxLots: lots(30),
  maxOrderValue: rupees(1_000_000),
  maxTotalLoss: rupees(500_000),
  entryCollarPercent: 5,
  maxSpreadPercent: 10,
  maxQuoteAgeMs: 2_000,
  maxIndexAgeMs: 5_000,
  exitMarkAgeMs: 5_000,
  entriesPerSecond: 5,
  ordersPerSecond: 8,
  entriesPerMinute: 100,
  ordersPerDay: 5_000,
  entriesPerSignalPerDay: 1,
  ordersPerMinuteLatch: 60,
  chaseStepMs: 2_000,
  chaseStepPercent: 2,
  paperCapital: rupees(1_000_000),
  watchdogDelayMs: 20_000,
  tapesKeptDays: 90,
};

/** The defaults of strategy.md 5. */
export const TERMINAL_SETTINGS: Settings = { signals: SIGNALS, trade: TRADE, risk: RISK };

/** The author's own way (strategy.md 5): held to expiry, stop by hourly close, flat costs, no daily limit. */
export const AUTHOR_SETTINGS: Settings = {
  signals: SIGNALS,
  trade: {
    ...TRADE,
    exitRule: 'expiry',
    stopRule: 'hourlyClose',
    costRule: 'flat',
    expiryRule: 'current',
    minCredit: rupees(0),
    minCreditPercentOfWidth: 0,
  },
  risk: { ...RISK, dailyLossLimit: null },
};

export const PRESETS: Readonly<Record<PresetName, Settings>> = {
  terminal: TERMINAL_SETTINGS,
  author: AUTHOR_SETTINGS,
};
