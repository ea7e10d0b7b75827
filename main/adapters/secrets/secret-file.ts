import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { SecretFault, SecretName, SecretStore, Secrets } from '../../ports/secret-store.ts';
import { readPrivate, secretsIn, unreadable, writePrivate } from './private-text.ts';

/** Keys and sessions in one file that only its owner can read, not encrypted. */
export class SecretFile implements SecretStore {
  readonly #path: string;
  #kept: Secrets;

  private constructor(path: string, kept: Secrets) {
    this.#path = path;
    this.#kept = kept;
  }

  /** UNREADABLE where the file is there and cannot be understood: it is left as it is. */
  static open(path: string): Result<SecretFile, SecretFault> {
    const text = readPrivate(path);
    if (!text.ok) return text;
    const kept = text.value === null ? {} : secretsIn(text.value);
    return kept === null ? err(unreadable(path)) : ok(new SecretFile(path, kept));
  }

  read(name: SecretName): string | null {
    return this.#kept[name] ?? null;
  }

  write(name: SecretName, value: string | null): Result<null, SecretFault> {
    const { [name]: _old, ...others } = this.#kept;
    const kept: Secrets = value === null ? others : { ...others, [name]: value };
    const written = writePrivate(this.#path, `${JSON.stringify(kept)}\n`);
    if (written.ok) this.#kept = kept;
    return written;
  }

  /** Everything that is kept. */
  all(): Secrets {
    return this.#kept;
  }
}
