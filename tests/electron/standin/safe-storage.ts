import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { standInOptions } from './options.ts';
import { appHasBegun } from './readiness.ts';
import { refusing } from './refusing.ts';

/** The keyring of this test's user: what one start seals, the next one opens. */
function keyring(): Buffer {
  const file = join(standInOptions.home, 'keyring');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}

const known: Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
> = {
  // As on Linux: before the app is ready nothing is known of a keyring.
  isAsyncEncryptionAvailable: async () => Promise.resolve(appHasBegun() && !standInOptions.noKeyring),
  getSelectedStorageBackend: () => (standInOptions.noKeyring ? 'basic_text' : 'gnome_libsecret'),
  async encryptStringAsync(text) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keyring(), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
  },
  async decryptStringAsync(bytes) {
    const decipher = createDecipheriv('aes-256-gcm', keyring(), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const result = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    return Promise.resolve({ result, shouldReEncrypt: false });
  },
};

export const safeStorage = refusing('safeStorage', known);
