import type {
  Bar,
  ContractKey,
  DenyView,
  Evaluation,
  ExitReason,
  FiredSignal,
  OrderView,
  Side,
  Source,
  WeekContext,
} from '../../shared/contract/index.ts';
import type { Instant, Paise, Quantity, TradingDate } from '../../shared/units/index.ts';
import type { SpreadPlan } from '../domain/trading/plan.ts';

/** One order that filled, wholly or in part. */
export interface ReplayFill {
  readonly purpose: OrderView['purpose'];
  readonly tag: string;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly price: Paise;
  readonly at: Instant;
  /** Whether the quote it was filled on was recorded or modelled. */
  readonly source: Source | null;
}

/** A week's signal and everything that came of it, with the values that led to it. */
export interface ReplayTrade {
  readonly week: TradingDate;
  readonly context: WeekContext;
  readonly firstBar: Bar;
  readonly fired: FiredSignal;
  readonly evaluation: Evaluation;
  readonly outcome: 'open' | 'closed' | 'missed' | 'denied' | 'abandoned' | 'pending';
  readonly reasons: readonly DenyView[];
  readonly plan: SpreadPlan | null;
  readonly fills: readonly ReplayFill[];
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly exitReason: ExitReason | null;
  readonly exitDetail: string | null;
  readonly realised: Paise | null;
  readonly charges: Paise | null;
  readonly net: Paise | null;
}

export interface ReplayTotals {
  readonly weeks: number;
  readonly signals: number;
  readonly trades: number;
  readonly missed: number;
  readonly wins: number;
  readonly losses: number;
  readonly realised: Paise;
  readonly charges: Paise;
  readonly net: Paise;
  readonly exits: Readonly<Partial<Record<ExitReason, number>>>;
}

export interface ReplayResult {
  readonly trades: readonly ReplayTrade[];
  readonly totals: ReplayTotals;
  /** SHA-256 over all fills in order: equal for equal inputs, rules and code. */
  readonly orderHash: string;
  readonly decisionHash: string;
  readonly journalRows: number;
}
