import type { Bar, Evaluation, FiredSignal } from '../../../shared/contract/index.ts';
import { explainSignal } from './decide.ts';
import { SIGNAL_RULES } from './signal-rules.ts';
import { breakdownFires, breakoutFires } from './triggers.ts';
import { nextBarNumber, type WeekState } from './week-state.ts';

/** Every condition of all eight signals; none after the week's signal, for then nothing is evaluated. */
export function explained(week: WeekState, bar: Bar): Evaluation['explanations'] {
  return week.fired === null ? SIGNAL_RULES.map((each) => explainSignal(each, week, bar)) : [];
}

/**
 * A bar's evaluation by the state before it, which is a fact and changes no more, and the signal that it fired. Its
 * conditions are put into words when somebody reads them: a journal does so at once; of the bars of a backtest only
 * those that fired are ever asked.
 */
export class LateEvaluation implements Evaluation {
  // Declared only: fields would stand in another order than they are journaled in.
  declare readonly bar: Bar;
  declare readonly barNumber: number;
  declare readonly explanations: Evaluation['explanations'];
  declare readonly fired: FiredSignal | null;
  declare readonly trigger4: boolean;
  declare readonly trigger8: boolean;
  readonly #week: Readonly<WeekState>;
  #explanations: Evaluation['explanations'] | null = null;

  constructor(week: Readonly<WeekState>, bar: Bar, fired: FiredSignal | null) {
    this.#week = week;
    this.bar = bar;
    this.barNumber = nextBarNumber(week);
    Object.defineProperty(this, 'explanations', LateEvaluation.#EXPLANATIONS);
    this.fired = fired;
    this.trigger4 = breakoutFires(week, bar);
    this.trigger8 = breakdownFires(week, bar);
  }

  /** A property of its own, so that it is written, copied and compared as if it stood there. */
  static readonly #EXPLANATIONS: PropertyDescriptor & ThisType<LateEvaluation> = {
    enumerable: true,
    get() {
      this.#explanations ??= explained(this.#week, this.bar);
      return this.#explanations;
    },
  };
}
