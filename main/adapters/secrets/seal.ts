import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const METHOD = 'aes-256-gcm';
/** The length that GCM is made for (NIST SP 800-38D, 8.2). */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The length of a key. */
export const KEY_BYTES = 32;

/** Closes a text under a key. `beside` is not closed, but cannot be changed either. */
export function seal(text: string, key: Uint8Array, beside: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(METHOD, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(beside));
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64');
}

/** Opens what `seal` closed; null under another key, or where one bit of it was changed. */
export function unseal(sealed: string, key: Uint8Array, beside: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const iv = bytes.subarray(0, IV_BYTES);
    const cipher = createDecipheriv(METHOD, key, iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(beside))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([text, cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
