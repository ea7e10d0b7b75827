import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { SecretFault, SecretName, SecretStore } from '../../ports/secret-store.ts';

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

type Kept = Readonly<Partial<Record<SecretName, string>>>;

/**
 * Keys and sessions in one file that only its owner can read. Where others can (a copied folder, another umask), it
 * is closed to them before anything is read from it.
 */
export class SecretFile implements SecretStore {
  readonly #path: string;
  #kept: Kept;

  private constructor(path: string, kept: Kept) {
    this.#path = path;
    this.#kept = kept;
  }

  /** UNREADABLE where the file is there and cannot be understood: it is left as it is. */
  static open(path: string): Result<SecretFile, SecretFault> {
    if (!existsSync(path)) return ok(new SecretFile(path, {}));
    try {
      if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0) chmodSync(path, OWNER_ONLY);
      const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
      if (isKept(raw)) return ok(new SecretFile(path, raw));
    } catch {
      // What the file holds must not end up in an error's words.
    }
    const message = `${path} cannot be read as Kavach's keys; move it away and enter them again.`;
    return err({ code: 'UNREADABLE', message });
  }

  read(name: SecretName): string | null {
    return this.#kept[name] ?? null;
  }

  write(name: SecretName, value: string | null): Result<null, SecretFault> {
    const { [name]: _old, ...others } = this.#kept;
    const kept: Kept = value === null ? others : { ...others, [name]: value };
    try {
      writeFileSync(`${this.#path}.new`, `${JSON.stringify(kept)}\n`, { mode: OWNER_ONLY, flush: true });
      renameSync(`${this.#path}.new`, this.#path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      return err({ code: 'NOT_WRITTEN', message: `${this.#path} could not be written (${code}).` });
    }
    this.#kept = kept;
    return ok(null);
  }
}

function isKept(raw: unknown): raw is Kept {
  return (
    typeof raw === 'object' && raw !== null && Object.values(raw).every((each) => typeof each === 'string')
  );
}
