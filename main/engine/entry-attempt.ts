import type { ContractKey, DenyView, FiredSignal, SpreadId } from '../../shared/contract/index.ts';
import type { TradingDate } from '../../shared/units/index.ts';

/** What becomes of the week's signal. */
export interface EntryAttempt {
  readonly week: TradingDate;
  readonly fired: FiredSignal;
  readonly backFilled: boolean;
  readonly state: 'pending' | 'missed' | 'denied' | 'trading';
  readonly text: string;
  readonly reasons: readonly DenyView[];
  readonly refusedHedges: readonly ContractKey[];
  readonly spread: SpreadId | null;
}

/** As much of an attempt as decides what it would trade. */
export interface DraftWish {
  readonly fired: Pick<EntryAttempt['fired'], 'option' | 'stopLevel'>;
  readonly refusedHedges: EntryAttempt['refusedHedges'];
}
