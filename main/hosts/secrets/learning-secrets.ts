import type { Result } from '../../../shared/units/index.ts';
import type { SecretFault, SecretName, Secrets, SecretStore } from '../../ports/secret-store.ts';
import { REDACTOR } from '../log/redactor.ts';

/** Kept among the keys as nobody's business, but a log may name them. */
const PUBLIC: ReadonlySet<string> = new Set<SecretName>(['kite.address', 'telegram.chat']);

/** Secrets that the logs of this process learn to leave out, before anybody has them. */
export class LearningSecrets implements SecretStore {
  readonly #store: SecretStore;

  constructor(store: SecretStore, kept: Secrets) {
    this.#store = store;
    for (const [name, value] of Object.entries(kept)) learn(name, value);
  }

  read(name: SecretName): string | null {
    return this.#store.read(name);
  }

  write(name: SecretName, value: string | null): Result<null, SecretFault> {
    learn(name, value);
    return this.#store.write(name, value);
  }
}

function learn(name: string, value: string | null): void {
  if (value !== null && !PUBLIC.has(name)) REDACTOR.learn(value);
}
