import { NO_ALERTS, type AlertRules, type AlertsSlice } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { AlertStore } from '../../ports/alert-store.ts';

export type KeptRules = Pick<AlertsSlice, 'revision' | 'rules' | 'problem'>;

const CHANGED = 'The rules for alerts were changed on another screen meanwhile: look at them and try again.';

/** The user's rules as they hold now. */
export class RuleBook {
  readonly #store: AlertStore | null;
  #kept: KeptRules;

  /** Null: there are the defaults and nothing is kept. */
  constructor(store: AlertStore | null) {
    this.#store = store;
    const { revision, rules, problem } = store?.load() ?? NO_ALERTS;
    this.#kept = { revision, rules, problem };
  }

  get kept(): KeptRules {
    return this.#kept;
  }

  /** Refused where the rules have changed since `revision`: nobody overwrites what he has not seen. */
  set(rules: AlertRules, revision: number): Result<number, string> {
    if (this.#store === null) return err('There are no alerts in this terminal.');
    if (revision !== this.#kept.revision) return err(CHANGED);
    const saved = this.#store.save(rules);
    if (saved.ok) this.#kept = { rules, revision: saved.value, problem: null };
    return saved.ok ? ok(saved.value) : saved;
  }

  fail(problem: string): void {
    this.#kept = { ...this.#kept, problem };
  }
}
