import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { SecretFault, SecretName, SecretStore } from '../../../main/ports/secret-store.ts';

/** A secret store that forgets with the process; its disk can be made to refuse. */
export class MemorySecrets implements SecretStore {
  readonly kept = new Map<SecretName, string>();
  isFull = false;

  read(name: SecretName): string | null {
    return this.kept.get(name) ?? null;
  }

  write(name: SecretName, value: string | null): Result<null, SecretFault> {
    if (this.isFull) return err({ code: 'NOT_WRITTEN', message: 'the disk is full' });
    if (value === null) this.kept.delete(name);
    else this.kept.set(name, value);
    return ok(null);
  }
}
