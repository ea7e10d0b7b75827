import type { ReplayAgreement } from '../../../shared/contract/index.ts';
import { groupIndian } from '../../../shared/units/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import { runOf } from '../../terminal/run-number.ts';
import type { MissingCalendar } from '../../terminal/run-calendars.ts';

/**
 * Compares, while a tape runs, what is decided with the journal's rows. What a killed run decided and could not write any
 * more is no difference: the next run's rows stand in its place.
 */
export class Agreement {
  readonly #recorded: readonly JournalDraft[];
  #checked: number;
  #difference: string | null = null;
  #compared = 0;

  /** `from`: so many rows were there before. */
  constructor(recorded: readonly JournalDraft[], from: number) {
    this.#recorded = recorded;
    this.#checked = from;
  }

  /** `seq`: of the event that was just heard. */
  check(facts: readonly JournalDraft[], seq: number): void {
    this.#checked = Math.min(this.#checked, facts.length);
    for (let row = this.#checked; row < facts.length; row += 1) this.#compare(facts[row], row);
    this.#checked = facts.length;
    const due = this.#recorded[facts.length];
    if (due !== undefined && due.seq <= seq) this.#note(`row ${facts.length + 1}: ${due.type} did not come`);
  }

  /** `missing`: calendars that had to be replaced. */
  view(missing: readonly MissingCalendar[], versions: string): ReplayAgreement {
    if (this.#difference !== null) {
      const calendar = missing.length === 0 ? '' : ', under another calendar than the recorded one';
      return { same: false, text: `${this.#difference} (${versions}${calendar})` };
    }
    return { same: true, text: `${groupIndian(this.#compared)} facts, each as recorded` };
  }

  #compare(fact: JournalDraft | undefined, row: number): void {
    const recorded = this.#recorded[row];
    if (fact === undefined || recorded === undefined || runOf(recorded.seq) > runOf(fact.seq)) return;
    this.#compared += 1;
    const { at, seq, type, body } = recorded;
    if (at === fact.at && seq === fact.seq && type === fact.type && body === fact.body) return;
    this.#note(`row ${row + 1}: recorded ${type}, decided now ${fact.type}`);
  }

  #note(difference: string): void {
    this.#difference ??= difference;
  }
}
