import { existsSync, statSync } from 'node:fs';
import type { Finding } from '../../ports/doctor.ts';
import type { SecretPlace } from '../../ports/secret-store.ts';
import { failed, notApplicable, passed } from '../../terminal/doctor/finding.ts';
import { rehearsalAddress } from '../trading/rehearsal-folder.ts';
import { openSecrets, plainPath, sealedPath, type KeptSecrets } from './open-secrets.ts';

const OTHERS = 0o077;
const ELSEWHERE =
  'For Live, have them sealed by a service credential or the system’s keyring (docs/headless.md).';

const SEALED = {
  credential: ['service credential', 'sealed; the service manager gives the key at each start'],
  keyring: ['system keyring', 'sealed; the key is in the system’s keyring'],
  app: ['installed app', 'sealed by the means of the system'],
} as const;

/** What the doctor says of it; a failure keeps Live from being armed. `rehearses`: the keys open local brokers only. */
export function findingOf({ place, locked }: Omit<KeptSecrets, 'store'>, rehearses: boolean): Finding {
  if (locked !== null) return failed('locked', locked, ELSEWHERE);
  switch (place) {
    case 'none':
      return notApplicable('no key was entered');
    case 'plain':
      return rehearses
        ? passed('a file', 'keys.json, for its owner alone: a rehearsal’s keys open nothing real')
        : failed('not encrypted', 'keys.json in the data folder, for its owner alone', 'kavach keys seal');
    case 'passphrase':
      return failed(
        'passphrase',
        'sealed under a passphrase: this terminal will not guard after a restart until somebody types it',
        ELSEWHERE,
      );
    default: {
      const [value, detail] = SEALED[place];
      return passed(value, detail);
    }
  }
}

/** Where the keys of a folder are kept and who may read the file; what is kept is not looked at. */
export function keepingOf(folder: string): Finding {
  const rehearses = rehearsalAddress(folder) !== null;
  const paths = [sealedPath(folder, 'keys'), plainPath(folder, 'keys')].filter((path) => existsSync(path));
  const [path] = paths;
  if (path === undefined) return notApplicable('no key was entered');
  if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0)
    return failed('open to others', `${path} can be read by others than its owner`, `chmod 600 ${path}`);
  const kept = openSecrets(folder);
  return kept.ok ? findingOf(kept.value, rehearses) : failed('not read', kept.error.message, null);
}

/** Whether a folder's secrets wait for a person. */
export function needsPassphrase(folder: string): boolean {
  const kept = openSecrets(folder);
  return kept.ok && kept.value.place === ('passphrase' satisfies SecretPlace) && kept.value.locked !== null;
}
