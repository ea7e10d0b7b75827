import { passphraseKeeper } from '../../adapters/secrets/passphrase-keeper.ts';
import { needsPassphrase } from '../secrets/keeping.ts';
import { offerKeeper } from '../secrets/keepers.ts';
import type { CliIo } from './io.ts';
import { secretFromInput } from './secret-input.ts';

/**
 * Asks for the passphrase where the keys of a folder lie under one and somebody is there to type it. False where it was
 * not the right one, or was broken off; where nobody is there, the keys stay locked.
 */
export async function unlockKeys(
  folder: string,
  io: CliIo,
  fromInput = false,
  readSecret = secretFromInput,
): Promise<boolean> {
  if (!needsPassphrase(folder) || !(fromInput || process.stdin.isTTY)) return true;
  io.err('Passphrase of the keys, then Enter: ');
  const passphrase = await readSecret();
  io.err('\n');
  if (passphrase === null) return false;
  offerKeeper(passphraseKeeper(passphrase));
  if (!needsPassphrase(folder)) {
    io.err('The keys are open for this run: after a restart nothing is guarded until it is typed again.\n');
    return true;
  }
  offerKeeper(null);
  io.err('That is not the passphrase of these keys.\n');
  return false;
}
