import { TERMINAL_SETTINGS, type Settings } from '../../../shared/contract/index.ts';
import { ok, type Result } from '../../../shared/units/index.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import { orThrow, type StorageFault } from './fault.ts';
import { openDatabase } from './open-database.ts';
import type { Schema } from './schema.ts';
import { withDefaults } from './with-defaults.ts';

const SETTINGS_1 = `
  CREATE TABLE settings (revision INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL) STRICT;
`;

export const SETTINGS_SCHEMA: Schema = {
  kind: 'settings',
  applicationId: 0x4b76_5301,
  synchronous: 'FULL',
  migrations: [SETTINGS_1],
};

function settingsIn(body: string): Settings {
  return withDefaults<Settings>(TERMINAL_SETTINGS, JSON.parse(body) as unknown);
}

/** settings.db: every revision is kept. A setting that a stored revision does not know yet has its default. */
export function openSettings(path: string): Result<SettingsStore, StorageFault> {
  const opened = openDatabase(path, SETTINGS_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const newest = db.prepare<[], { revision: number; body: string }>(
    'SELECT revision, body FROM settings ORDER BY revision DESC LIMIT 2',
  );
  const insert = db.prepare<[string]>('INSERT INTO settings (body) VALUES (?)');
  return ok({
    load: () =>
      orThrow(path, () => {
        const [found, before] = newest.all();
        if (found === undefined) return null;
        return {
          revision: found.revision,
          settings: settingsIn(found.body),
          // Before the first revision the defaults held.
          previous: before === undefined ? TERMINAL_SETTINGS : settingsIn(before.body),
        };
      }),
    save: (settings) => orThrow(path, () => Number(insert.run(JSON.stringify(settings)).lastInsertRowid)),
    close: () => db.close(),
  });
}
