import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { ALERT_DEFAULTS, type AlertRules } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { AlertStore } from '../../ports/alert-store.ts';
import { alertRulesFrom } from './alert-rules-json.ts';

type Loaded = ReturnType<AlertStore['load']>;

/** The rules for alerts in a file of their own, whole or not at all. One that cannot be read is never written over unasked. */
export class AlertFile implements AlertStore {
  readonly #path: string;
  #revision = 0;

  constructor(path: string) {
    this.#path = path;
  }

  load(): Loaded {
    if (!existsSync(this.#path)) return { revision: 0, rules: ALERT_DEFAULTS, problem: null };
    try {
      const raw = JSON.parse(readFileSync(this.#path, 'utf8')) as { revision?: unknown; rules?: unknown };
      const rules = alertRulesFrom(raw.rules);
      if (rules !== null && Number.isSafeInteger(raw.revision)) {
        this.#revision = raw.revision as number;
        return { revision: this.#revision, rules, problem: null };
      }
    } catch {
      // Said below, in words of ours.
    }
    const problem = `${this.#path} cannot be read: these are the defaults. Saving replaces the file.`;
    return { revision: 0, rules: ALERT_DEFAULTS, problem };
  }

  save(rules: AlertRules): Result<number, string> {
    const revision = this.#revision + 1;
    try {
      writeFileSync(`${this.#path}.new`, `${JSON.stringify({ revision, rules })}\n`, {
        mode: 0o600,
        flush: true,
      });
      renameSync(`${this.#path}.new`, this.#path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      return err(`${this.#path} could not be written (${code}); the rules are as before.`);
    }
    this.#revision = revision;
    return ok(revision);
  }
}
