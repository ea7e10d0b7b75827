import type { Result } from '../../shared/units/index.ts';

/** `session` is what a login brought: it opens the account until it expires, and is as secret as a key. */
export type SecretName =
  | `${'breeze' | 'kite'}.${'key' | 'secret' | 'session'}`
  | 'kite.address'
  | `telegram.${'token' | 'chat'}`
  | 'sqlserver.secret';

export type Secrets = Readonly<Partial<Record<SecretName, string>>>;

/**
 * UNREADABLE: others could read the file, or it is broken. NOT_WRITTEN: the disk refused. LOCKED: the key of the file is
 * not to be had now. NO_PLACE: nothing here keeps secrets.
 */
export type SecretFaultCode = 'UNREADABLE' | 'NOT_WRITTEN' | 'LOCKED' | 'NO_PLACE';

export interface SecretFault {
  readonly code: SecretFaultCode;
  readonly message: string;
}

/** Where keys and sessions are kept. What is read here goes to the broker's own address and nowhere else. */
export interface SecretStore {
  /** Null where nothing is kept under this name. */
  read(name: SecretName): string | null;
  /** Null forgets it. */
  write(name: SecretName, value: string | null): Result<null, SecretFault>;
}

/**
 * Who has the key of the sealed file. `credential`: the service manager gives it at each start. `keyring`: the system's.
 * `app`: the installed app closes it by the system's means. `passphrase`: a person types it.
 */
export type SealedPlace = 'credential' | 'keyring' | 'app' | 'passphrase';

/** `plain`: a file that only its owner can read. `none`: there is no place yet. */
export type SecretPlace = SealedPlace | 'plain' | 'none';

/** The key of a file, and what must lie beside it to find that key again; nothing secret in the note. */
export interface SealKey {
  readonly key: Uint8Array;
  readonly note: string;
}

/** Keeps the one key under which the secrets of a data folder are sealed: a sibling for each place. */
export interface KeyKeeper {
  readonly place: SealedPlace;
  /** The key for a new file. */
  make(): Result<SealKey, SecretFault>;
  /** The key of a file that is there, by its note. */
  find(note: string): Result<Uint8Array, SecretFault>;
}
