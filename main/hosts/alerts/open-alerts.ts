import { join } from 'node:path';
import { err, instant, ok, type Result } from '../../../shared/units/index.ts';
import { AlertFile } from '../../adapters/files/alert-file.ts';
import { Telegram } from '../../adapters/telegram/telegram.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import type { SideDesks } from '../../terminal/side-desks.ts';
import { HOST_TIME } from '../host-clock.ts';
import { openSecrets } from '../secrets/open-secrets.ts';

/** The alerts of a data folder: rules in a file of their own, the bot's token among the keys. */
export function openAlerts(
  folder: string,
  secrets: Result<SecretStore, string> = keysOf(folder),
): NonNullable<SideDesks['alerts']> {
  return {
    store: new AlertFile(join(folder, 'alerts.json')),
    messenger: new Telegram({ secrets, realTime: HOST_TIME, now: () => instant(Date.now()) }),
  };
}

/** The keys of a folder, for a terminal that has no other use for them: Demo. */
function keysOf(folder: string): Result<SecretStore, string> {
  const opened = openSecrets(folder);
  return opened.ok ? ok(opened.value.store) : err(opened.error.message);
}
