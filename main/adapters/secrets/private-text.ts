import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { SecretFault, Secrets } from '../../ports/secret-store.ts';

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

export function unreadable(path: string): SecretFault {
  const message = `${path} cannot be read as Kavach's keys; move it away and enter them again.`;
  return { code: 'UNREADABLE', message };
}

/** Null where there is none. Where others can read it (a copied folder, another umask), it is closed to them first. */
export function readPrivate(path: string): Result<string | null, SecretFault> {
  if (!existsSync(path)) return ok(null);
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0) chmodSync(path, OWNER_ONLY);
    return ok(readFileSync(path, 'utf8'));
  } catch {
    // What the file holds must not end up in an error's words.
    return err(unreadable(path));
  }
}

/** Complete or as it was. */
export function writePrivate(path: string, text: string): Result<null, SecretFault> {
  try {
    writeFileSync(`${path}.new`, text, { mode: OWNER_ONLY, flush: true });
    renameSync(`${path}.new`, path);
    return ok(null);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return err({ code: 'NOT_WRITTEN', message: `${path} could not be written (${code}).` });
  }
}

/** Names with their secrets; null where the text is something else. */
export function secretsIn(text: string): Secrets | null {
  try {
    const raw: unknown = JSON.parse(text);
    return isSecrets(raw) ? raw : null;
  } catch {
    return null;
  }
}

function isSecrets(raw: unknown): raw is Secrets {
  return (
    typeof raw === 'object' && raw !== null && Object.values(raw).every((each) => typeof each === 'string')
  );
}
