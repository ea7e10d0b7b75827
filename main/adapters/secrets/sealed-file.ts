import { err, ok, type Result } from '../../../shared/units/index.ts';
import type {
  SealedPlace,
  SealKey,
  SecretFault,
  SecretName,
  SecretStore,
  Secrets,
} from '../../ports/secret-store.ts';
import { secretsIn, unreadable, writePrivate } from './private-text.ts';
import { seal, unseal } from './seal.ts';
import { besideOf, FORMAT, type SealedHead } from './sealed-head.ts';

/** Keys and sessions in a file that is sealed (AES-256-GCM); the key is with a keeper. */
export class SealedFile implements SecretStore {
  readonly #path: string;
  readonly #place: SealedPlace;
  /** Asked with the first write: a new file takes no key before it holds something. */
  readonly #key: () => Result<SealKey, SecretFault>;
  #kept: Secrets;

  private constructor(
    path: string,
    place: SealedPlace,
    key: () => Result<SealKey, SecretFault>,
    kept: Secrets,
  ) {
    this.#path = path;
    this.#place = place;
    this.#key = key;
    this.#kept = kept;
  }

  /** LOCKED under another key; the file is left as it is. */
  static open(path: string, head: SealedHead, key: Uint8Array): Result<SealedFile, SecretFault> {
    const { place, note } = head;
    const text = unseal(head.sealed, key, besideOf(place, note));
    if (text === null) return err({ code: 'LOCKED', message: `${path} is not opened by this key.` });
    const kept = secretsIn(text);
    if (kept === null) return err(unreadable(path));
    return ok(new SealedFile(path, place, () => ok({ key, note }), kept));
  }

  /** One that is written with its first secret. */
  static fresh(path: string, place: SealedPlace, key: () => Result<SealKey, SecretFault>): SealedFile {
    return new SealedFile(path, place, key, {});
  }

  read(name: SecretName): string | null {
    return this.#kept[name] ?? null;
  }

  write(name: SecretName, value: string | null): Result<null, SecretFault> {
    const { [name]: _old, ...others } = this.#kept;
    return this.replace(value === null ? others : { ...others, [name]: value });
  }

  /** Everything that is kept. */
  all(): Secrets {
    return this.#kept;
  }

  /** Keeps these and nothing else. */
  replace(kept: Secrets): Result<null, SecretFault> {
    const found = this.#key();
    if (!found.ok) return found;
    const { key, note } = found.value;
    const place = this.#place;
    const sealed = seal(JSON.stringify(kept), key, besideOf(place, note));
    const head: SealedHead = { format: FORMAT, place, note, sealed };
    const written = writePrivate(this.#path, `${JSON.stringify(head)}\n`);
    if (written.ok) this.#kept = kept;
    return written;
  }
}
