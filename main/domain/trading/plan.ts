import type {
  ContractKey,
  ExitRule,
  Mode,
  OptionType,
  SignalId,
  SpreadId,
  TradeSettings,
} from '../../../shared/contract/index.ts';
import type { Instant, Lots, Paise, Quantity, Strike, TradingDate } from '../../../shared/units/index.ts';
import type { Product } from './order.ts';

/** One leg of a plan, with the quote that the plan was made on. */
export interface PlannedLeg {
  readonly contract: ContractKey;
  readonly strike: Strike;
  readonly tickSize: Paise;
  readonly bid: Paise;
  readonly ask: Paise;
  readonly quoteAt: Instant;
}

/** What the money says about a plan at the moment it was made. */
export interface PlanNumbers {
  readonly spot: Paise;
  /** Executable credit for all units after round-trip charges, and the least that is wanted (strategy.md 5, credit). */
  readonly credit: Paise;
  readonly creditNeeded: Paise;
  readonly marginNeeded: Paise;
  /** The same on the next session, where it is held until then; null where it is not. Not in older journals. */
  readonly marginNextSession?: Paise | null;
  readonly funds: Paise;
  /** The most that can be lost at expiry: (width - credit) x units. */
  readonly maxLoss: Paise;
  readonly modelledLossAtStop: Paise | null;
  readonly limitTripsAt: Paise | null;
  readonly stopReachable: boolean | null;
}

/**
 * A spread as it was decided, before anything is sent. It never changes: settings, lot size and freeze quantity are
 * those of the moment, so that a later change of them does not alter an open position (strategy.md 5, size).
 */
export interface SpreadPlan {
  readonly id: SpreadId;
  readonly mode: Mode;
  readonly signal: SignalId;
  /** The Monday of the signal's week. */
  readonly week: TradingDate;
  readonly option: OptionType;
  readonly main: PlannedLeg;
  readonly hedge: PlannedLeg;
  readonly expiry: TradingDate;
  readonly lotSize: Quantity;
  readonly lots: Lots;
  /** One lot whatever the setting says: Live is new. Not in older journals. */
  readonly isFirstLiveWeek?: boolean;
  readonly units: Quantity;
  /** Units of the largest order allowed on the day, whole lots. */
  readonly sliceUnits: Quantity;
  readonly product: Product;
  readonly exitRule: ExitRule;
  /** The day on which it is squared off at the latest. */
  readonly exitOn: TradingDate;
  readonly signalBarStart: Instant;
  readonly stopLevel: Paise;
  readonly rules: TradeSettings;
  readonly numbers: PlanNumbers;
  readonly at: Instant;
}
