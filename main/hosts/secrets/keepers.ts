import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { credentialKeeper } from '../../adapters/secrets/credential-keeper.ts';
import { keyringKeeper } from '../../adapters/secrets/keyring-keeper.ts';
import type { KeyKeeper, SealedPlace, SecretFault } from '../../ports/secret-store.ts';

let offered: KeyKeeper | null = null;

/**
 * A host that can find keys by itself says so before it opens anything: the installed app by the system's means, the
 * command line by the passphrase that was typed.
 */
export function offerKeeper(keeper: KeyKeeper | null): void {
  offered = keeper;
}

/** Where new secrets are sealed: as the host offers, else by the service's credential, else in the system's keyring. */
export function usualKeeper(): KeyKeeper | null {
  return offered ?? credentialKeeper(process.env) ?? keyringKeeper(process.env);
}

function keeperOf(place: SealedPlace): KeyKeeper | null {
  if (offered?.place === place) return offered;
  if (place === 'credential') return credentialKeeper(process.env);
  return place === 'keyring' ? keyringKeeper(process.env) : null;
}

const LOCKED: Readonly<Record<SealedPlace, string>> = {
  credential:
    'The keys are sealed for a service that is given the credential kavach-key, and this process was not.',
  keyring: 'The keys are sealed by the system’s keyring, which is not to be found from here.',
  app: 'The keys are sealed by the installed app: only the app opens them.',
  passphrase: 'The keys lie under a passphrase that nobody has typed here: start Kavach in a shell.',
};

const dataName = (place: SealedPlace, note: string): string => `kavach key\n${place}\n${note}`;

/** The key of a file, which may turn out not to open it: a passphrase can be wrong. */
export function keyFor(place: SealedPlace, note: string): Result<Uint8Array, SecretFault> {
  const known: unknown = getEnvironmentData(dataName(place, note));
  if (known instanceof Uint8Array) return ok(known);
  const keeper = keeperOf(place);
  return keeper === null ? err({ code: 'LOCKED', message: LOCKED[place] }) : keeper.find(note);
}

/** A key that has opened its file, where a host had to offer it: threads that are begun from now on have it as well. */
export function rememberKey(place: SealedPlace, note: string, key: Uint8Array): void {
  if (offered?.place === place) setEnvironmentData(dataName(place, note), key);
}
