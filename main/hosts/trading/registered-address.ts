import { ok } from '../../../shared/units/index.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import type { RegisteredAddress } from '../../terminal/accounts.ts';

/** Kept beside the keys: it is no secret, but nobody's business either. */
export function registeredAddress(secrets: SecretStore): RegisteredAddress {
  return {
    registered: () => secrets.read('kite.address'),
    register: (address) => {
      const kept = secrets.write('kite.address', address);
      return kept.ok ? ok(null) : { ok: false, error: kept.error.message };
    },
  };
}
