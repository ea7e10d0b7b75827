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
 * conditions are put into words when somebody reads them: of the bars of a backtest only those that fired are ever
 * asked. Written as JSON it is what `explainNow` says; copied by its fields it is not, so that live makes it whole.
 */
export class LateEvaluation implements Evaluation {
  readonly bar: Bar;
  readonly barNumber: number;
  readonly fired: FiredSignal | null;
  readonly #week: Readonly<WeekState>;
  #explanations: Evaluation['explanations'] | null = null;

  constructor(week: Readonly<WeekState>, bar: Bar, fired: FiredSignal | null) {
    this.#week = week;
    this.bar = bar;
    this.barNumber = nextBarNumber(week);
    this.fired = fired;
  }

  get trigger4(): boolean {
    return breakoutFires(this.#week, this.bar);
  }

  get trigger8(): boolean {
    return breakdownFires(this.#week, this.bar);
  }

  get explanations(): Evaluation['explanations'] {
    this.#explanations ??= explained(this.#week, this.bar);
    return this.#explanations;
  }

  /** Every field in the order of a journal's row. */
  toJSON(): Evaluation {
    const { bar, barNumber, explanations, fired, trigger4, trigger8 } = this;
    return { bar, barNumber, explanations, fired, trigger4, trigger8 };
  }
}
