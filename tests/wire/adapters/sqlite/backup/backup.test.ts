import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../../../../../main/adapters/sqlite/backup/make-backup.ts';
import { restoreBackup } from '../../../../../main/adapters/sqlite/backup/restore-backup.ts';
import { openDataFolder } from '../../../../../main/adapters/sqlite/data-folder.ts';
import { folderFiles } from '../../../../../main/adapters/sqlite/folder-files.ts';
import { tradingDate } from '../../../../../shared/units/index.ts';
import { BACKED_UP_AT, backupOf, rowsOf } from '../../../../support/backups.ts';
import { folderWithJournal } from '../../../../support/journal-folder.ts';
import { drafts } from '../../../../support/journals.ts';
import { errorOf, valueOf } from '../../../../support/outcome.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const quietly = { at: BACKED_UP_AT, version: '0.0.0', tell: () => undefined };

describe('a backup', () => {
  it('is made while a terminal writes, and holds one moment of it', async () => {
    const path = folderWithJournal();
    const folder = valueOf(openDataFolder(path));
    const journal = valueOf(folder.journal('paper'));
    const tape = valueOf(folder.tape(tradingDate('2026-11-16'), 'paper'));
    const settings = valueOf(folder.settings());
    const target = join(temporaryFolder(), 'state.backup');
    let next = 13;
    const made = valueOf(
      await makeBackup({
        ...quietly,
        folder: path,
        target,
        tell: () => {
          valueOf(journal.append(drafts(next, next)));
          next += 1;
        },
      }),
    );
    expect(next).toBeGreaterThan(14);
    expect(made.names).toEqual(['control.db', 'paper.db', 'settings.db', 'ticks/2026-11-16-paper.db']);
    expect(made.journals['paper']).toMatchObject({ row: 12 });
    for (const each of [journal, tape, settings, folder]) each.close();

    const empty = join(temporaryFolder(), 'new machine');
    expect(valueOf(restoreBackup(empty, target, BACKED_UP_AT)).aside).toBeNull();
    expect(rowsOf(empty, 'paper')).toEqual(rowsOf(path, 'paper').slice(0, 12));
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(target))).toEqual(['state.backup']);
  });

  it('has no keys in it', async () => {
    const path = folderWithJournal();
    for (const name of ['keys.json', 'sqlserver-key.json', 'browsers.json', 'runtime.json'])
      writeFileSync(join(path, name), '{"secret":"planted"}');
    writeFileSync(join(path, 'alerts.json'), '{}');
    expect((await backupOf(path)).names).toEqual(['alerts.json', 'control.db', 'paper.db']);
  });

  it('is refused where a journal is not what was written, and leaves nothing behind', async () => {
    const path = folderWithJournal();
    const db = new BetterSqlite(folderFiles.journal(path, 'paper'));
    db.exec("DROP TRIGGER journal_never_updates; UPDATE journal SET body = '{}' WHERE row = 7");
    db.close();
    const target = join(temporaryFolder(), 'state.backup');
    expect(errorOf(await makeBackup({ ...quietly, folder: path, target }))).toMatchObject({
      code: 'BROKEN_CHAIN',
      message: expect.stringMatching(/row 7/),
    });
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  it('is refused where the end of a journal is gone', async () => {
    const path = folderWithJournal();
    const db = new BetterSqlite(folderFiles.journal(path, 'paper'));
    db.exec('DROP TRIGGER journal_never_deletes; DELETE FROM journal WHERE row = 12');
    db.close();
    const target = join(temporaryFolder(), 'state.backup');
    expect(errorOf(await makeBackup({ ...quietly, folder: path, target })).code).toBe('BROKEN_CHAIN');
  });

  it('never writes over a file that is there, and takes no folder that is not ours', async () => {
    const path = folderWithJournal();
    const target = join(temporaryFolder(), 'state.backup');
    writeFileSync(target, 'somebody else');
    expect(errorOf(await makeBackup({ ...quietly, folder: path, target })).message).toMatch(/there already/);
    const other = temporaryFolder();
    const refused = errorOf(
      await makeBackup({ ...quietly, folder: other, target: join(other, 'state.backup') }),
    );
    expect(refused.message).toMatch(/no data folder/);
    expect(existsSync(join(other, 'state.backup'))).toBe(false);
  });
});
