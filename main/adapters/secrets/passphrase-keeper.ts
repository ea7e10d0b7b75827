import { randomBytes, scryptSync } from 'node:crypto';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { KeyKeeper, SecretFault } from '../../ports/secret-store.ts';
import { KEY_BYTES } from './seal.ts';

/** OWASP's first choice for scrypt: 128 MB and some tenths of a second for each guess. */
const LOG_COST = 17;
const BLOCK = 8;
const LANES = 1;
const SALT_BYTES = 16;
/** A note that was tampered with must not ask for all memory there is. */
const LOG_COST_MAX = 20;

function keyOf(passphrase: string, logCost: number, salt: Buffer): Uint8Array {
  const cost = 2 ** logCost;
  // The same letters from another keyboard are the same passphrase.
  return scryptSync(passphrase.normalize('NFKC'), salt, KEY_BYTES, {
    cost,
    blockSize: BLOCK,
    parallelization: LANES,
    maxmem: 256 * cost * BLOCK,
  });
}

/** A person who knows a passphrase. */
export function passphraseKeeper(passphrase: string, costOfNew = LOG_COST): KeyKeeper {
  return {
    place: 'passphrase',
    make() {
      const salt = randomBytes(SALT_BYTES);
      const note = `scrypt ${costOfNew} ${salt.toString('base64')}`;
      return ok({ key: keyOf(passphrase, costOfNew, salt), note });
    },
    find(note): Result<Uint8Array, SecretFault> {
      const [kind, logCost, salt = ''] = note.split(' ');
      const bits = Number(logCost);
      if (kind === 'scrypt' && Number.isSafeInteger(bits) && bits >= 1 && bits <= LOG_COST_MAX)
        return ok(keyOf(passphrase, bits, Buffer.from(salt, 'base64')));
      return err({ code: 'UNREADABLE', message: 'The sealed file does not say how its key is made.' });
    },
  };
}
