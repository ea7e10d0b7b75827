import type { AlertRules } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

/** The user's rules for alerts; apart from the settings that trading goes by. */
export interface AlertStore {
  /** `problem`: why these are the defaults and not the user's own, in a sentence; null where all is well. */
  load(): { readonly revision: number; readonly rules: AlertRules; readonly problem: string | null };
  /** The new revision; the error is a sentence, and then nothing has changed. */
  save(rules: AlertRules): Result<number, string>;
}
