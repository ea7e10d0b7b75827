import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { SealedFile } from '../../adapters/secrets/sealed-file.ts';
import { readSealedHead, type SealedHead } from '../../adapters/secrets/sealed-head.ts';
import { SecretFile } from '../../adapters/secrets/secret-file.ts';
import type { SealKey, SecretFault, SecretPlace, SecretStore } from '../../ports/secret-store.ts';
import { rehearsalAddress } from '../trading/rehearsal-folder.ts';
import { LearningSecrets } from './learning-secrets.ts';
import { keyFor, rememberKey, usualKeeper } from './keepers.ts';

/** The brokers' keys, and apart from them the SQL Server's: a running terminal writes its own file as it remembers it. */
export type KeysFile = 'keys' | 'sqlserver-key';

export interface KeptSecrets {
  readonly place: SecretPlace;
  /** What is there cannot be opened now; why, in a sentence. Null: it is open. */
  readonly locked: string | null;
  readonly store: SecretStore;
}

export const sealedPath = (folder: string, file: KeysFile): string => join(folder, `${file}.sealed`);
export const plainPath = (folder: string, file: KeysFile): string => join(folder, `${file}.json`);

function learning(file: SealedFile | SecretFile): SecretStore {
  return new LearningSecrets(file, file.all());
}

/** Nothing is read, and nothing is written, for a reason. */
function closed(fault: SecretFault): SecretStore {
  return { read: () => null, write: () => err(fault) };
}

const NO_PLACE: SecretFault = {
  code: 'NO_PLACE',
  message:
    'Nothing on this machine keeps keys yet: end Kavach, run `kavach keys seal --passphrase`, and start it again in a shell.',
};

/**
 * The secrets of a data folder, wherever they are kept. A folder that has none yet seals its first one where that can be
 * opened again after a restart; a rehearsal's are a plain file, since they open nothing but local brokers.
 */
export function openSecrets(folder: string, file: KeysFile = 'keys'): Result<KeptSecrets, SecretFault> {
  const path = sealedPath(folder, file);
  const head = readSealedHead(path);
  if (!head.ok) return head;
  if (head.value !== null) return opened(path, head.value);
  const plain = plainPath(folder, file);
  if (!existsSync(plain) && rehearsalAddress(folder) === null) return fresh(folder, file);
  const read = SecretFile.open(plain);
  return read.ok ? ok({ place: 'plain', locked: null, store: learning(read.value) }) : read;
}

/** LOCKED is no reason not to start: nobody is logged in then, and the screen says why. */
function opened(path: string, head: SealedHead): Result<KeptSecrets, SecretFault> {
  const { place } = head;
  const key = keyFor(place, head.note);
  const file = key.ok ? SealedFile.open(path, head, key.value) : key;
  if (key.ok && file.ok) rememberKey(place, head.note, key.value);
  if (file.ok) return ok({ place, locked: null, store: learning(file.value) });
  if (file.error.code !== 'LOCKED') return file;
  return ok({ place, locked: file.error.message, store: closed(file.error) });
}

function fresh(folder: string, file: KeysFile): Result<KeptSecrets, SecretFault> {
  const path = sealedPath(folder, file);
  // Both files of a folder have one key.
  const beside = readSealedHead(sealedPath(folder, file === 'keys' ? 'sqlserver-key' : 'keys'));
  if (!beside.ok) return beside;
  if (beside.value !== null) {
    const { place, note } = beside.value;
    const key = (): Result<SealKey, SecretFault> => {
      const found = keyFor(place, note);
      return found.ok ? ok({ key: found.value, note }) : found;
    };
    return ok({ place, locked: null, store: learning(SealedFile.fresh(path, place, key)) });
  }
  const keeper = usualKeeper();
  if (keeper === null) return ok({ place: 'none', locked: null, store: closed(NO_PLACE) });
  const store = SealedFile.fresh(path, keeper.place, () => keeper.make());
  return ok({ place: keeper.place, locked: null, store: learning(store) });
}
