import type { Result } from '../../shared/units/index.ts';

/** `session` is what a login brought: it opens the account until it expires, and is as secret as a key. */
export type SecretName =
  | `${'breeze' | 'kite'}.${'key' | 'secret' | 'session'}`
  | 'kite.address'
  | `telegram.${'token' | 'chat'}`
  | 'sqlserver.secret';

/** UNREADABLE: others could read the file, or it is broken. NOT_WRITTEN: the disk refused. */
export type SecretFaultCode = 'UNREADABLE' | 'NOT_WRITTEN';

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
