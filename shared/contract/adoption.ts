import type { Lots, Paise, Quantity, Strike, TradingDate } from '../units/index.ts';
import type { ContractKey, OptionType } from './market.ts';
import type { ExitRule, SignalId } from './settings.ts';

/** What the user would make ours: a short with its hedge, or one leg alone, counted under a signal. */
export interface AdoptionWish {
  readonly signal: SignalId;
  readonly short: string | null;
  readonly hedge: string | null;
  readonly units: number;
  readonly product: 'MIS' | 'NRML';
}

export interface AdoptionLeg {
  readonly role: 'short' | 'hedge';
  readonly contract: ContractKey;
  readonly display: string;
  readonly strike: Strike;
  /** What it cost or brought by the broker's book; null where that does not say. */
  readonly average: Paise | null;
  /** From here its result counts once it is ours: where it could be closed at this moment. */
  readonly countsFrom: Paise;
}

/** What adopting would make of a position, at the quotes of now. */
export interface AdoptionPreview {
  readonly signal: SignalId;
  readonly option: OptionType;
  readonly expiry: TradingDate;
  readonly legs: readonly AdoptionLeg[];
  readonly units: Quantity;
  readonly lots: Lots;
  readonly product: AdoptionWish['product'];
  readonly exitRule: ExitRule;
  readonly exitOn: TradingDate;
  /** The spot at which its short is bought back. */
  readonly stopLevel: Paise;
  /** From the adoption on, before charges; null for a leg alone, which is closed at once. */
  readonly worstLoss: Paise | null;
  /** Where the index stands beyond the stop already, or it is a leg alone: closed as soon as it is ours. */
  readonly closesAtOnce: boolean;
}
