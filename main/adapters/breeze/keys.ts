import type { SecretStore } from '../../ports/secret-store.ts';

export interface Keys {
  readonly key: string;
  readonly secret: string;
}

/** Null unless both are there. */
export function readKeys(secrets: SecretStore): Keys | null {
  const [key, secret] = [secrets.read('breeze.key'), secrets.read('breeze.secret')];
  return key === null || secret === null || key === '' || secret === '' ? null : { key, secret };
}

const HINT = 4;

/** The key's ends only; of a short key nothing. */
export function keyHint(key: string): string {
  return key.length < 3 * HINT ? '····' : `${key.slice(0, HINT)} ···· ${key.slice(-HINT)}`;
}
