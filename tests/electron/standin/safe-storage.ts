import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SafeStorage } from 'electron';
import { standInOptions } from './options.ts';
import { refusing } from './refusing.ts';

// A keyring of one run: what it encrypts is unreadable to everybody else.
const keyring = randomBytes(32);

const storage: Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
> = {
  isAsyncEncryptionAvailable: async () => Promise.resolve(!standInOptions.noKeyring),
  getSelectedStorageBackend: () => (standInOptions.noKeyring ? 'basic_text' : 'gnome_libsecret'),
  async encryptStringAsync(text) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keyring, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
  },
  async decryptStringAsync(bytes) {
    const decipher = createDecipheriv('aes-256-gcm', keyring, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const result = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    return Promise.resolve({ result, shouldReEncrypt: false });
  },
};

export const safeStorage = refusing('safeStorage', storage);
