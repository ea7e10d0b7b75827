import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { BACKUP_SCHEMA } from '../../../../main/adapters/sqlite/backup/archive-schema.ts';
import { keptKind } from '../../../../main/adapters/sqlite/backup/kept-files.ts';
import { openDataFolder, type DataFolder } from '../../../../main/adapters/sqlite/data-folder.ts';
import type { StorageFault } from '../../../../main/adapters/sqlite/fault.ts';
import { folderFiles } from '../../../../main/adapters/sqlite/folder-files.ts';
import { HISTORY_SCHEMA } from '../../../../main/adapters/sqlite/history-schema.ts';
import { openHistory } from '../../../../main/adapters/sqlite/history-store.ts';
import { JOURNAL_SCHEMA } from '../../../../main/adapters/sqlite/journal-schema.ts';
import { openDatabase, openForReading } from '../../../../main/adapters/sqlite/open-database.ts';
import { readRuns } from '../../../../main/adapters/sqlite/run-store.ts';
import { instant, type Result } from '../../../../shared/units/index.ts';
import { digestsOf } from '../../../support/backups.ts';
import { demoRows, positionsAfter } from '../../../support/demo-files.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

// tests/support/kept-folder holds the data folder of a Demo with a spread open, and a history of three bars, as builds of
// the first schema wrote them. It is never made anew: what a user has on the disk is not made anew either.
const KEPT = join(import.meta.dirname, '../../../support/kept-folder');
const LAST = { row: 19, hash: '60b591b98239bd1ae04cf98cc824cb66101e64ad41f675204dd00d2fd86c7720' };

function keptFolder(): string {
  const folder = temporaryFolder();
  for (const name of readdirSync(KEPT))
    writeFileSync(join(folder, name.replace('.gz', '')), gunzipSync(readFileSync(join(KEPT, name))));
  return folder;
}

function upgraded(): string {
  const path = keptFolder();
  const folder = valueOf(openDataFolder(path));
  for (const store of [folder.journal('demo'), folder.paperBook('demo'), folder.settings()])
    valueOf<{ close(): void }, unknown>(store).close();
  folder.close();
  valueOf(openHistory(folderFiles.history(path))).close();
  return path;
}

const versionOf = (path: string): unknown => {
  const db = new BetterSqlite(path, { readonly: true });
  const version = db.pragma('user_version', { simple: true });
  db.close();
  return version;
};

describe('a data folder of the schema before', () => {
  it('is brought to the newest one: same journal, same open spread, same bars', () => {
    const before = demoRows(keptFolder());
    const path = upgraded();
    for (const name of ['demo.db', 'history.db', 'control.db', 'settings.db', 'demo-broker.db'])
      expect([name, versionOf(join(path, name))]).toEqual([name, keptKind(name)?.migrations.length]);
    const rows = demoRows(path);
    expect(rows).toEqual(before);
    expect(rows.at(-1)).toMatchObject(LAST);
    expect(positionsAfter(rows, rows.length).spreads.map(({ stage }) => stage)).toEqual(['open']);
    const history = valueOf(openHistory(folderFiles.history(path)));
    const [series] = history.barSeries();
    if (series === undefined) throw new Error('the history is empty');
    expect(history.bars(series, instant(0), instant(2_000_000_000_000)).map(({ close }) => close)).toEqual([
      2_510_110, 2_504_830, 2_506_675,
    ]);
    history.close();
    const runs = valueOf(readRuns(folderFiles.history(path)));
    expect(runs.list()).toEqual([]);
    runs.close();
  });

  it('stays beside the new one as it was', () => {
    const path = upgraded();
    const copies = readdirSync(path).filter((name) => name.endsWith('.backup'));
    expect(copies.toSorted()).toEqual(['demo.db.v1.backup', 'history.db.v1.backup']);
    for (const name of copies) expect(versionOf(join(path, name))).toBe(1);
    const copy = new BetterSqlite(join(path, 'demo.db.v1.backup'), { readonly: true });
    expect(copy.prepare('SELECT row, hash FROM journal ORDER BY row DESC LIMIT 1').get()).toEqual(LAST);
    copy.close();
  });

  it('goes on: the next fact follows the old rows', () => {
    const path = upgraded();
    const folder = valueOf(openDataFolder(path));
    const journal = valueOf(folder.journal('demo'));
    const at = journal.read(19, 1)[0]?.at ?? instant(0);
    valueOf(journal.append([{ at, seq: 1, type: 'monitoringChanged', body: '{}' }]));
    journal.close();
    folder.close();
    expect(demoRows(path)).toHaveLength(20);
  });
});

describe('a build of the schema before', () => {
  it('refuses what this one has written, and leaves every byte of it', () => {
    const path = upgraded();
    const before = digestsOf(path);
    for (const [name, schema] of [
      ['demo.db', JOURNAL_SCHEMA],
      ['history.db', HISTORY_SCHEMA],
    ] as const) {
      const older = { ...schema, migrations: schema.migrations.slice(0, -1) };
      for (const open of [openDatabase, openForReading])
        expect(errorOf(open(join(path, name), older)).code).toBe('NEWER_SCHEMA');
    }
    expect(digestsOf(path)).toEqual(before);
  });
});

/** Opens one store of a data folder, and closes the folder again. */
function inFolder<T>(
  open: (folder: DataFolder) => Result<T, StorageFault>,
): (path: string) => Result<T, StorageFault> {
  return (path) => {
    const folder = valueOf(openDataFolder(path));
    const opened = open(folder);
    folder.close();
    return opened;
  };
}

describe('this build, on what a newer one has written', () => {
  it.each<[string, (path: string) => Result<unknown, StorageFault>]>([
    ['control.db', openDataFolder],
    ['demo.db', inFolder((folder) => folder.journal('demo'))],
    ['demo-broker.db', inFolder((folder) => folder.paperBook('demo'))],
    ['settings.db', inFolder((folder) => folder.settings())],
    ['history.db', (path) => openHistory(folderFiles.history(path))],
  ])('refuses %s and leaves every byte of the folder', (name, open) => {
    const path = upgraded();
    const db = new BetterSqlite(join(path, name));
    db.pragma(`user_version = ${(keptKind(name)?.migrations.length ?? 0) + 1}`);
    db.close();
    const before = digestsOf(path);
    expect(errorOf(open(path))).toMatchObject({
      code: 'NEWER_SCHEMA',
      message: expect.stringMatching(/not touched/),
    });
    expect(digestsOf(path)).toEqual(before);
  });

  it('takes no backup that a newer one has made', () => {
    const file = join(temporaryFolder(), 'state.backup');
    const newer = {
      ...BACKUP_SCHEMA,
      migrations: [...BACKUP_SCHEMA.migrations, 'CREATE TABLE more (a TEXT) STRICT'],
    };
    valueOf(openDatabase(file, newer)).close();
    expect(errorOf(openForReading(file, BACKUP_SCHEMA)).code).toBe('NEWER_SCHEMA');
  });
});
