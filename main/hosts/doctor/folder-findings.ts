import { existsSync } from 'node:fs';
import { NO_ALERTS } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { readHalt } from '../../adapters/sqlite/control-reader.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import type { Finding } from '../../ports/doctor.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { address } from '../../terminal/doctor/access-checks.ts';
import { halt } from '../../terminal/doctor/book-checks.ts';
import { failed, notApplicable } from '../../terminal/doctor/finding.ts';
import { notifications } from '../../terminal/doctor/surroundings-checks.ts';
import { openAlerts } from '../alerts/open-alerts.ts';
import { openSecrets } from '../secrets/open-secrets.ts';

type Secrets = Result<SecretStore, string> | null;

/** The keys of a folder, which nothing here may change. */
export function keptSecrets(folder: string): Secrets {
  const opened = openSecrets(folder);
  if (!opened.ok) return err(opened.error.message);
  const { place, locked, store } = opened.value;
  if (locked !== null) return err(locked);
  // A place that holds nothing yet is no key either.
  if (place === 'none' || store.read('breeze.key') === null) {
    if (store.read('kite.key') === null && store.read('telegram.token') === null) return null;
  }
  return ok({ read: (name) => store.read(name), write: () => ok(null) });
}

/** The registered address, as it is kept. */
export function addressOf(secrets: Secrets): Finding {
  if (secrets === null) return notApplicable('no key was entered: Demo needs none');
  if (!secrets.ok) return failed('not read', secrets.error, null);
  return address({ registered: secrets.value.read('kite.address'), proven: false, refused: null });
}

/** The halt that stands on disk. */
export function haltOf(folder: string): Finding {
  const path = folderFiles.control(folder);
  if (!existsSync(path)) return notApplicable(`there is no Kavach data in ${folder} yet`);
  const read = readHalt(path);
  return read.ok ? halt(read.value) : failed('not read', read.error.message, null);
}

/** How the user wants to be told, as it is kept. */
export function notificationsOf(folder: string, secrets: Secrets): Finding {
  const { store, messenger } = openAlerts(folder, secrets ?? err('there are no keys'));
  const telegram = secrets === null ? null : messenger.view();
  messenger.close();
  return notifications({ ...NO_ALERTS, ...store.load(), telegram });
}
