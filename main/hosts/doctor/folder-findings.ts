import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NO_ALERTS } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { SecretFile } from '../../adapters/secrets/secret-file.ts';
import { readHalt } from '../../adapters/sqlite/control-reader.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import type { Finding } from '../../ports/doctor.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { address } from '../../terminal/doctor/access-checks.ts';
import { halt } from '../../terminal/doctor/book-checks.ts';
import { failed, notApplicable } from '../../terminal/doctor/finding.ts';
import { notifications } from '../../terminal/doctor/surroundings-checks.ts';
import { openAlerts } from '../alerts/open-alerts.ts';
import { SECRETS } from '../trading/trading-stores.ts';

type Secrets = Result<SecretStore, string> | null;

/** The keys of a folder, which nothing here may change. */
export function keptSecrets(folder: string): Secrets {
  const path = join(folder, SECRETS);
  if (!existsSync(path)) return null;
  const opened = SecretFile.open(path);
  if (!opened.ok) return err(opened.error.message);
  return ok({ read: (name) => opened.value.read(name), write: () => ok(null) });
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
