import { z } from 'zod';
import type { RiskSettings, Settings, TradeSettings } from '../../../shared/contract/index.ts';
import { signalSettings } from './signal-settings-schema.ts';
import { lotsUpTo, msBetween, paiseBetween, timeOfDayValue } from './values.ts';

const onOff = z.boolean();
const rate = z.int().min(1);

/** Hedge distances are whole listed strikes: multiples of 50 within the 100 to 500 points of strategy.md 5. */
const hedgeOffset = z.int().min(100).max(500).multipleOf(50);

const trade: z.ZodType<TradeSettings> = z.strictObject({
  strikeRule: z.enum(['directional50', 'nearest100']),
  strikeTouchedPoints: z.number().min(0).max(500),
  hedgeRule: z.enum(['offset', 'premium']),
  hedgeOffsetPoints: hedgeOffset,
  hedgePremiumPercent: z.number().min(1).max(90),
  expiryRule: z.enum(['minSessions', 'current', 'next']),
  minSessionsToExpiry: z.int().min(0).max(10),
  lotsPerTrade: lotsUpTo(1_000),
  firstDayEntryFrom: timeOfDayValue,
  entryFrom: timeOfDayValue,
  entryUntil: timeOfDayValue,
  entryWindowMs: msBetween(1_000, 3_600_000),
  maxDriftPercent: z.number().min(0).max(10),
  minCredit: paiseBetween(0),
  minCreditPercentOfWidth: z.number().min(0).max(100),
  marginBufferPercent: z.number().min(0).max(200),
  expiryDayMarginPercent: z.number().min(0).max(20),
  mainFillTimeoutMs: msBetween(5_000, 600_000),
  exitRule: z.enum(['daily', 'expiry']),
  stopRule: z.enum(['tick', 'hourlyClose']),
  stopConfirmMs: msBetween(0, 60_000),
  stopConfirmTicks: z.int().min(1).max(100),
  stopAtOncePoints: z.number().min(0).max(500),
  brokerStop: onOff,
  brokerStopPremiumFactor: z.number().min(1.1).max(10),
  brokerStopBeyondPoints: z.number().min(0).max(500),
  brokerStopReviseMs: msBetween(60_000),
  squareOffAt: timeOfDayValue,
  squareOffChaseUntil: timeOfDayValue,
  costRule: z.enum(['statutory', 'flat']),
  flatCostPerLotSide: paiseBetween(0),
});

const risk: z.ZodType<RiskSettings> = z.strictObject({
  dailyLossLimit: paiseBetween(1).nullable(),
  dailyLossConfirmMs: msBetween(0, 60_000),
  maxPositions: z.int().min(1).max(10),
  maxLots: lotsUpTo(10_000),
  maxOrderValue: paiseBetween(1),
  maxTotalLoss: paiseBetween(1).nullable(),
  entryCollarPercent: z.number().min(0.1).max(50),
  maxSpreadPercent: z.number().min(0.1).max(100),
  maxQuoteAgeMs: msBetween(100, 60_000),
  maxIndexAgeMs: msBetween(100, 60_000),
  exitMarkAgeMs: msBetween(100, 60_000),
  entriesPerSecond: rate.max(8),
  ordersPerSecond: rate.max(10),
  entriesPerMinute: rate.max(400),
  ordersPerDay: rate.max(5_000),
  entriesPerSignalPerDay: rate.max(10),
  ordersPerMinuteLatch: rate.max(400),
  chaseStepMs: msBetween(500, 60_000),
  chaseStepPercent: z.number().min(0.1).max(50),
  paperCapital: paiseBetween(1),
  watchdogDelayMs: msBetween(0, 600_000),
});

/** Every setting with its limits; the order of the day's times is checked as well. */
export const settingsSchema: z.ZodType<Settings> = z
  .strictObject({ signals: signalSettings, trade, risk })
  .refine(({ trade: t }) => t.entryFrom <= t.firstDayEntryFrom && t.firstDayEntryFrom < t.entryUntil, {
    message: 'entry times must be in order: other days, first day, until',
    path: ['trade', 'entryUntil'],
  })
  .refine(({ trade: t }) => t.entryUntil <= t.squareOffAt && t.squareOffAt < t.squareOffChaseUntil, {
    message: 'entries must end before the square-off, and the square-off before its chase ends',
    path: ['trade', 'squareOffAt'],
  })
  .refine(({ risk: r }) => r.entriesPerSecond <= r.ordersPerSecond, {
    message: 'entries a second cannot be more than all orders a second',
    path: ['risk', 'entriesPerSecond'],
  });
