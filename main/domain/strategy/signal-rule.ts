import type { OptionType, SignalId } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import type { ConditionRule } from './condition.ts';
import type { WeekState } from './week-state.ts';

export interface BranchRule {
  readonly name: 'A' | 'B';
  readonly all: readonly ConditionRule[];
}

/** A signal as a table: it holds when all of its conditions hold and, where it has branches, one branch does. */
export interface SignalRule {
  readonly signal: SignalId;
  readonly name: string;
  readonly option: OptionType;
  readonly stopLevel: (week: WeekState) => Paise;
  readonly all: readonly ConditionRule[];
  readonly branches: readonly BranchRule[];
}
