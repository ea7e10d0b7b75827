import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { KeyKeeper, SecretFault } from '../../ports/secret-store.ts';

/** The name of the credential in the unit file (LoadCredentialEncrypted=kavach-key:...). */
const NAME = 'kavach-key';
/** So many letters of base64 are 192 bits: a key, not a word. */
const LETTERS_MIN = 32;

/** Service credentials: the service manager hands the key over at each start, in a folder of memory that only the service sees. */
export function credentialKeeper(env: Readonly<NodeJS.ProcessEnv>): KeyKeeper | null {
  const folder = env['CREDENTIALS_DIRECTORY'];
  if (folder === undefined || folder === '') return null;
  const path = join(folder, NAME);
  if (!existsSync(path)) return null;
  const find = (): Result<Uint8Array, SecretFault> => {
    try {
      const text = readFileSync(path, 'utf8').trim();
      if (text.length >= LETTERS_MIN) return ok(hash('sha256', `kavach credential\n${text}`, 'buffer'));
    } catch {
      // Said below.
    }
    const message = `The credential ${NAME} cannot be read, or is shorter than ${LETTERS_MIN} letters.`;
    return err({ code: 'LOCKED', message });
  };
  return {
    place: 'credential',
    find,
    make() {
      const key = find();
      return key.ok ? ok({ key: key.value, note: '' }) : key;
    },
  };
}
