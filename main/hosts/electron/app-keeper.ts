import { randomBytes } from 'node:crypto';
import type { SafeStorage } from 'electron';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { KEY_BYTES } from '../../adapters/secrets/seal.ts';
import type { KeyKeeper, SecretFault } from '../../ports/secret-store.ts';

type SystemMeans = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

const NOT_OPENED: SecretFault = {
  code: 'LOCKED',
  message:
    'The system does not open the key that this app sealed: unlock its keychain and start Kavach again.',
};

/**
 * The installed app's keeper: the key of the sealed file lies beside it, closed by the system's own means (keychain,
 * data protection, secret service). Null where the system has none; Chromium's fixed password on Linux is none.
 */
export function appKeeper(means: SystemMeans, platform: NodeJS.Platform): KeyKeeper | null {
  if (!means.isEncryptionAvailable()) return null;
  if (platform === 'linux' && means.getSelectedStorageBackend() === 'basic_text') return null;
  return {
    place: 'app',
    make() {
      const key = randomBytes(KEY_BYTES);
      try {
        return ok({ key, note: means.encryptString(key.toString('base64')).toString('base64') });
      } catch {
        return err(NOT_OPENED);
      }
    },
    find(note): Result<Uint8Array, SecretFault> {
      try {
        const key = Buffer.from(means.decryptString(Buffer.from(note, 'base64')), 'base64');
        return key.length === KEY_BYTES ? ok(key) : err(NOT_OPENED);
      } catch {
        return err(NOT_OPENED);
      }
    },
  };
}
