import type { Lots, Paise, TimeOfDay } from '../units/index.ts';

export type StrikeRule = 'directional50' | 'nearest100';
export type HedgeRule = 'offset' | 'premium';
export type ExpiryRule = 'minSessions' | 'current' | 'next';
export type ExitRule = 'daily' | 'expiry';
export type StopRule = 'tick' | 'hourlyClose';
export type CostRule = 'statutory' | 'flat';
export type PreviousWeekSource = 'auto' | 'daily' | 'intraday';
export type SignalId = 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7' | 'S8';

export const SIGNAL_IDS: readonly SignalId[] = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'];

/** From bars to a signal (strategy.md 1 to 4). */
export interface SignalSettings {
  readonly enabled: Readonly<Record<SignalId, boolean>>;
  readonly previousWeekSource: PreviousWeekSource;
  readonly weekendSessions: boolean;
  readonly tradeDoubtfulWeeks: boolean;
}

/** From a signal to a spread (strategy.md 5). Durations in ms, percentages as plain numbers of percent. */
export interface TradeSettings {
  readonly strikeRule: StrikeRule;
  readonly strikeTouchedPoints: number;
  readonly hedgeRule: HedgeRule;
  readonly hedgeOffsetPoints: number;
  readonly hedgePremiumPercent: number;
  readonly expiryRule: ExpiryRule;
  readonly minSessionsToExpiry: number;
  readonly lotsPerTrade: Lots;
  readonly firstDayEntryFrom: TimeOfDay;
  readonly entryFrom: TimeOfDay;
  readonly entryUntil: TimeOfDay;
  /** Last entry of a spread that is MIS (daily exit). Not in older journals: then nothing is late by it. */
  readonly misEntryCutoff: TimeOfDay;
  readonly entryWindowMs: number;
  readonly maxDriftPercent: number;
  readonly minCredit: Paise;
  readonly minCreditPercentOfWidth: number;
  readonly marginBufferPercent: number;
  readonly expiryDayMarginPercent: number;
  readonly mainFillTimeoutMs: number;
  readonly exitRule: ExitRule;
  readonly stopRule: StopRule;
  readonly stopConfirmMs: number;
  readonly stopConfirmTicks: number;
  readonly stopAtOncePoints: number;
  readonly brokerStop: boolean;
  readonly brokerStopPremiumFactor: number;
  readonly brokerStopBeyondPoints: number;
  readonly brokerStopReviseMs: number;
  readonly squareOffAt: TimeOfDay;
  readonly squareOffChaseUntil: TimeOfDay;
  readonly costRule: CostRule;
  readonly flatCostPerLotSide: Paise;
}

/** Limits that the gate and the guards keep (controls.md 2, product.md 3). A null limit is switched off. */
export interface RiskSettings {
  readonly dailyLossLimit: Paise | null;
  readonly dailyLossConfirmMs: number;
  readonly maxPositions: number;
  readonly maxLots: Lots;
  readonly maxOrderValue: Paise;
  readonly maxTotalLoss: Paise | null;
  readonly entryCollarPercent: number;
  readonly maxSpreadPercent: number;
  readonly maxQuoteAgeMs: number;
  readonly maxIndexAgeMs: number;
  readonly exitMarkAgeMs: number;
  readonly entriesPerSecond: number;
  readonly ordersPerSecond: number;
  readonly entriesPerMinute: number;
  readonly ordersPerDay: number;
  readonly entriesPerSignalPerDay: number;
  readonly ordersPerMinuteLatch: number;
  readonly chaseStepMs: number;
  readonly chaseStepPercent: number;
  readonly paperCapital: Paise;
  /** How long after its alarm the watchdog of a terminal that is silent with live shorts open waits before it stops. */
  readonly watchdogDelayMs: number;
  readonly tapesKeptDays: number;
}

/** Every number the engine trades by. The same object in demo, paper, live, replay and backtest. */
export interface Settings {
  readonly signals: SignalSettings;
  readonly trade: TradeSettings;
  readonly risk: RiskSettings;
}

/** What holds now; `previous`: those of the revision before, for an undo, null where there is none. */
export interface SettingsInForce {
  readonly revision: number;
  readonly settings: Settings;
  readonly previous: Settings | null;
}

export type PresetName = 'terminal' | 'author';
