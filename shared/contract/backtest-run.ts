import type { Instant, Lots, Paise, Quantity, Strike, TradingDate } from '../units/index.ts';
import type { RunParameters, RunRow } from './backtest.ts';
import type { Evaluation, FiredSignal } from './explanation.ts';
import type { ContractKey, Side, Source } from './market.ts';
import type { OrderView } from './orders.ts';
import type { Statistics } from './run-report.ts';
import type { SignalId, TradeSettings } from './settings.ts';

/** A leg of a plan, with the quote that it was made on. */
interface PlanLeg {
  readonly contract: ContractKey;
  readonly strike: Strike;
  readonly bid: Paise;
  readonly ask: Paise;
  readonly quoteAt: Instant;
}

/** A spread as it was decided: what of a plan is shown. */
export interface PlanView {
  readonly main: PlanLeg;
  readonly hedge: PlanLeg;
  readonly expiry: TradingDate;
  readonly lots: Lots;
  readonly lotSize: Quantity;
  readonly units: Quantity;
  readonly stopLevel: Paise;
  readonly rules: Pick<
    TradeSettings,
    'strikeRule' | 'hedgeRule' | 'hedgeOffsetPoints' | 'strikeTouchedPoints'
  >;
  readonly at: Instant;
  readonly numbers: {
    readonly spot: Paise;
    readonly credit: Paise;
    readonly creditNeeded: Paise;
    readonly marginNeeded: Paise;
    readonly funds: Paise;
    readonly maxLoss: Paise;
    readonly modelledLossAtStop: Paise | null;
    readonly limitTripsAt: Paise | null;
  };
}

export interface FillView {
  readonly purpose: OrderView['purpose'];
  readonly contract: ContractKey;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly price: Paise;
  readonly at: Instant;
  /** Whether the quote was recorded or modelled; null where that is not known. */
  readonly source: Source | null;
}

/** A week's signal of a run with everything that led to it and came of it. */
export interface RunTrade {
  readonly row: RunRow;
  readonly fired: FiredSignal;
  readonly evaluation: Evaluation;
  readonly plan: PlanView | null;
  readonly fills: readonly FillView[];
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly exitDetail: string | null;
  readonly realised: Paise | null;
  readonly charges: Paise | null;
}

/** A kept run in a list. */
export interface KeptRun {
  readonly id: string;
  readonly createdAt: Instant;
  readonly codeVersion: string;
  readonly market: string;
  readonly parameters: RunParameters;
  readonly trades: number;
  readonly net: Paise;
}

/** A week in which two runs differ: what each came to, in a word, and its net. */
export interface DifferingWeek {
  readonly week: TradingDate;
  readonly signal: SignalId;
  readonly results: readonly { readonly word: string; readonly net: Paise | null }[];
}

/** Two runs side by side. */
export interface RunComparison {
  readonly runs: readonly { readonly run: KeptRun; readonly statistics: Statistics }[];
  /** Why the figures cannot be laid beside each other without care: other markets, other days, other code. */
  readonly notes: readonly string[];
  readonly weeks: readonly DifferingWeek[];
}
