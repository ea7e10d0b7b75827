import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { KeyKeeper, SecretFault } from '../../ports/secret-store.ts';
import { KEY_BYTES } from './seal.ts';

/** Of libsecret: speaks with GNOME's keyring, KDE's wallet and whatever else serves org.freedesktop.secrets. */
const PROGRAM = 'secret-tool';
const ENTRY = ['service', 'kavach', 'key', 'data folder'];
/** It may ask a person to unlock the keyring first. */
const WAIT_MS = 30_000;

const SILENT: SecretFault = {
  code: 'LOCKED',
  message: 'The system’s keyring does not answer, or is locked: unlock it and start Kavach again.',
};

/** What it answered, empty where there is no such entry; null where it did not answer. */
function secretTool(args: readonly string[], input: string): string | null {
  const options = { input, encoding: 'utf8', timeout: WAIT_MS } as const;
  const { status, stdout, stderr } = spawnSync(PROGRAM, args, options);
  if (status === 0) return stdout.trim();
  return status === 1 && stderr.trim() === '' ? '' : null;
}

function lookUp(): Uint8Array | 'absent' | null {
  const answer = secretTool(['lookup', ...ENTRY], '');
  if (answer === null) return null;
  if (answer === '') return 'absent';
  const key = Buffer.from(answer, 'base64');
  return key.length === KEY_BYTES ? key : null;
}

/** The system's keyring on Linux; null where there is none to ask. */
export function keyringKeeper({ PATH = '', DBUS_SESSION_BUS_ADDRESS }: NodeJS.ProcessEnv): KeyKeeper | null {
  if (process.platform !== 'linux' || DBUS_SESSION_BUS_ADDRESS === undefined) return null;
  if (!PATH.split(delimiter).some((folder) => existsSync(join(folder, PROGRAM)))) return null;
  return {
    place: 'keyring',
    find(): Result<Uint8Array, SecretFault> {
      const key = lookUp();
      return key === null || key === 'absent' ? err(SILENT) : ok(key);
    },
    make() {
      // Another data folder of this user may have made it already; what does not answer is not written over.
      const known = lookUp();
      if (known === null) return err(SILENT);
      if (known !== 'absent') return ok({ key: known, note: '' });
      // By its input: a process list shows arguments.
      secretTool(['store', '--label=Kavach', ...ENTRY], randomBytes(KEY_BYTES).toString('base64'));
      const made = lookUp();
      return made === null || made === 'absent' ? err(SILENT) : ok({ key: made, note: '' });
    },
  };
}
