import { existsSync, rmSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { SealedFile } from '../../adapters/secrets/sealed-file.ts';
import { readSealedHead } from '../../adapters/secrets/sealed-head.ts';
import { SecretFile } from '../../adapters/secrets/secret-file.ts';
import type { KeyKeeper, SecretFault, Secrets } from '../../ports/secret-store.ts';
import { keyFor } from './keepers.ts';
import { plainPath, sealedPath, type KeysFile } from './open-secrets.ts';

const FILES: readonly KeysFile[] = ['keys', 'sqlserver-key'];

function everythingIn(folder: string, file: KeysFile): Result<Secrets, SecretFault> {
  const path = sealedPath(folder, file);
  const head = readSealedHead(path);
  if (!head.ok) return head;
  if (head.value === null) {
    const plain = SecretFile.open(plainPath(folder, file));
    return plain.ok ? ok(plain.value.all()) : plain;
  }
  const key = keyFor(head.value.place, head.value.note);
  const read = key.ok ? SealedFile.open(path, head.value, key.value) : key;
  return read.ok ? ok(read.value.all()) : read;
}

/**
 * Seals everything that a folder keeps with another keeper's key; a plain file is deleted when its content is sealed. Not
 * beside a running terminal, which would write its own file as it remembers it.
 */
export function sealElsewhere(folder: string, keeper: KeyKeeper): Result<null, SecretFault> {
  const contents: (readonly [KeysFile, Secrets])[] = [];
  for (const file of FILES) {
    const read = everythingIn(folder, file);
    if (!read.ok) return read;
    // The first one is written also where it is empty: it says where the folder's secrets go from now on.
    if (file === 'keys' || Object.keys(read.value).length > 0) contents.push([file, read.value]);
  }
  const made = keeper.make();
  if (!made.ok) return made;
  for (const [file, secrets] of contents) {
    const written = SealedFile.fresh(sealedPath(folder, file), keeper.place, () => made).replace(secrets);
    if (!written.ok) return written;
  }
  for (const file of FILES) rmSync(plainPath(folder, file), { force: true });
  return ok(null);
}

/** A plain file of an earlier version, in a folder whose secrets can be sealed; the error is a sentence. */
export function sealPlain(folder: string, keeper: KeyKeeper | null): Result<boolean, string> {
  if (keeper === null || !FILES.some((file) => existsSync(plainPath(folder, file)))) return ok(false);
  const sealed = sealElsewhere(folder, keeper);
  return sealed.ok ? ok(true) : err(sealed.error.message);
}
