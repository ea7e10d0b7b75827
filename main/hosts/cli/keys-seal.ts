import { err, ok, type Result } from '../../../shared/units/index.ts';
import { credentialKeeper } from '../../adapters/secrets/credential-keeper.ts';
import { keyringKeeper } from '../../adapters/secrets/keyring-keeper.ts';
import { passphraseKeeper } from '../../adapters/secrets/passphrase-keeper.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { lockFolder } from '../../adapters/sqlite/folder-lock.ts';
import { makePrivateFolder } from '../../adapters/sqlite/private-files.ts';
import type { KeyKeeper } from '../../ports/secret-store.ts';
import { findingOf } from '../secrets/keeping.ts';
import { sealElsewhere } from '../secrets/seal-elsewhere.ts';
import type { CliIo } from './io.ts';
import { unlockKeys } from './unlock-keys.ts';

/** A dozen letters that somebody chose outlast the guessing of a year at scrypt's price. */
const LETTERS_MIN = 12;

type Place = 'credential' | 'keyring' | 'passphrase';

async function keeperFor(
  place: Place,
  io: CliIo,
  readSecret: () => Promise<string | null>,
): Promise<Result<KeyKeeper, string>> {
  if (place === 'credential') {
    const keeper = credentialKeeper(process.env);
    return keeper === null ? err('No credential kavach-key was given to this process.') : ok(keeper);
  }
  if (place === 'keyring') {
    const keeper = keyringKeeper(process.env);
    return keeper === null
      ? err('No keyring is to be found: secret-tool and a session bus are needed.')
      : ok(keeper);
  }
  io.err(`New passphrase, ${LETTERS_MIN} letters at least, then Enter: `);
  const passphrase = await readSecret();
  io.err('\n');
  if (passphrase === null) return err('Broken off; nothing was changed.');
  if (passphrase.length < LETTERS_MIN)
    return err(`That is shorter than ${LETTERS_MIN} letters; nothing was changed.`);
  return ok(passphraseKeeper(passphrase));
}

/** `kavach keys seal`: the folder's secrets under the key of another place. */
export async function sealKeys(
  folder: string,
  place: Place,
  io: CliIo,
  readSecret: () => Promise<string | null>,
): Promise<boolean> {
  const failed = (why: string): false => {
    io.err(`${why}\n`);
    return false;
  };
  const made = attempt(folder, () => makePrivateFolder(folder));
  if (!made.ok) return failed(made.error.message);
  const lock = lockFolder(folder);
  if (!lock.ok) return failed(`A terminal runs on this folder: end it first. ${lock.error.message}`);
  try {
    if (!(await unlockKeys(folder, io, false, readSecret))) return false;
    const keeper = await keeperFor(place, io, readSecret);
    if (!keeper.ok) return failed(keeper.error);
    const sealed = sealElsewhere(folder, keeper.value);
    if (!sealed.ok) return failed(sealed.error.message);
    io.out(`Sealed: ${findingOf({ place, locked: null }, false).detail}\n`);
    return true;
  } finally {
    lock.value.release();
  }
}
