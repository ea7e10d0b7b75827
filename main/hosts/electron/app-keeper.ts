import { randomBytes } from 'node:crypto';
import type { SafeStorage } from 'electron';
import { err, ok } from '../../../shared/units/index.ts';
import { KEY_BYTES } from '../../adapters/secrets/seal.ts';
import type { KeyKeeper, SealKey, SecretFault } from '../../ports/secret-store.ts';

type SystemMeans = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

const NOT_OPENED: SecretFault = {
  code: 'LOCKED',
  message:
    'The system does not open the key that this app sealed: unlock its keychain and start Kavach again.',
};

/** Chromium's fixed password, where Linux has no secret service, is no means of the system. */
async function isThere(means: SystemMeans, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await means.isAsyncEncryptionAvailable())) return false;
  return platform !== 'linux' || means.getSelectedStorageBackend() !== 'basic_text';
}

async function closedKey(means: SystemMeans): Promise<SealKey> {
  const key = randomBytes(KEY_BYTES);
  return { key, note: (await means.encryptStringAsync(key.toString('base64'))).toString('base64') };
}

async function openedKey(means: SystemMeans, note: string): Promise<readonly [string, Uint8Array] | null> {
  try {
    const { result } = await means.decryptStringAsync(Buffer.from(note, 'base64'));
    const key = Buffer.from(result, 'base64');
    return key.length === KEY_BYTES ? [note, key] : null;
  } catch {
    return null;
  }
}

/**
 * The installed app's keeper: the key of the sealed file lies beside it, closed by the system's own means (keychain,
 * data protection, secret service). The system answers in its own time, so the keys of the `notes` of a folder are
 * opened here, and one for a new file is made. Null where the system has no such means, or fails.
 */
export async function appKeeper(
  means: SystemMeans,
  platform: NodeJS.Platform,
  notes: readonly string[],
): Promise<KeyKeeper | null> {
  try {
    if (!(await isThere(means, platform))) return null;
    const opened = await Promise.all(notes.map(async (note) => openedKey(means, note)));
    const keys = new Map(opened.filter((each) => each !== null));
    const fresh = notes.length === 0 ? await closedKey(means) : null;
    if (fresh !== null) keys.set(fresh.note, fresh.key);
    return {
      place: 'app',
      make: () => (fresh === null ? err(NOT_OPENED) : ok(fresh)),
      find(note) {
        const key = keys.get(note);
        return key === undefined ? err(NOT_OPENED) : ok(key);
      },
    };
  } catch {
    return null;
  }
}
