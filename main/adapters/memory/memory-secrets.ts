import { ok, type Result } from '../../../shared/units/index.ts';
import type { SecretFault, SecretName, SecretStore, Secrets } from '../../ports/secret-store.ts';

/** Keys and a session that another process handed over: nothing of them is written anywhere. */
export class MemorySecrets implements SecretStore {
  #kept: Secrets;

  constructor(kept: Secrets) {
    this.#kept = kept;
  }

  read(name: SecretName): string | null {
    return this.#kept[name] ?? null;
  }

  write(name: SecretName, value: string | null): Result<null, SecretFault> {
    const { [name]: _old, ...others } = this.#kept;
    this.#kept = value === null ? others : { ...others, [name]: value };
    return ok(null);
  }
}
