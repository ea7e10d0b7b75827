import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { restoreBackup, undoRestore } from '../../../../../main/adapters/sqlite/backup/restore-backup.ts';
import { readHalt } from '../../../../../main/adapters/sqlite/control-reader.ts';
import { openDataFolder } from '../../../../../main/adapters/sqlite/data-folder.ts';
import { folderFiles } from '../../../../../main/adapters/sqlite/folder-files.ts';
import { instant } from '../../../../../shared/units/index.ts';
import { BACKED_UP_AT, backupOf, digestsOf, rowsOf } from '../../../../support/backups.ts';
import { folderWithJournal } from '../../../../support/journal-folder.ts';
import { drafts } from '../../../../support/journals.ts';
import { errorOf, valueOf } from '../../../../support/outcome.ts';

const LATER = instant(BACKED_UP_AT + 1_000);

function goOn(path: string): void {
  const folder = valueOf(openDataFolder(path));
  const journal = valueOf(folder.journal('paper'));
  valueOf(journal.append(drafts(13, 20)));
  journal.close();
  folder.close();
}

function halt(path: string): void {
  const folder = valueOf(openDataFolder(path));
  folder.control.setHalt({ state: 'HALTED', reason: 'a test', since: BACKED_UP_AT });
  folder.close();
}

const epochOf = (path: string): number => {
  const folder = valueOf(openDataFolder(path));
  const epoch = folder.control.epoch();
  folder.close();
  return epoch;
};

describe('a restore', () => {
  it('brings the older state, keeps the newer one aside, and is taken back as often as it is asked', async () => {
    const path = folderWithJournal();
    const { path: file } = await backupOf(path);
    goOn(path);
    writeFileSync(join(path, 'demo.json'), '{"scenario":"S3","seed":1}');
    writeFileSync(join(path, 'keys.json'), 'kept');
    const { aside } = valueOf(restoreBackup(path, file, BACKED_UP_AT));
    expect(rowsOf(path, 'paper')).toHaveLength(12);
    expect(digestsOf(path)).not.toHaveProperty('demo.json');
    expect(rowsOf(aside ?? '', 'paper')).toHaveLength(20);
    valueOf(undoRestore(path, LATER));
    expect(rowsOf(path, 'paper')).toHaveLength(20);
    expect(digestsOf(path)).toHaveProperty('demo.json');
    valueOf(undoRestore(path, instant(LATER + 1)));
    expect(rowsOf(path, 'paper')).toHaveLength(12);
    expect(readFileSync(join(path, 'keys.json'), 'utf8')).toBe('kept');
    // A terminal may go on with it: the head that control.db remembers is that of this journal.
    goOn(path);
  });

  it('is refused while a terminal has the folder, which stays as it is', async () => {
    const path = folderWithJournal();
    const { path: file } = await backupOf(path);
    const folder = valueOf(openDataFolder(path));
    const before = digestsOf(path);
    for (const refused of [restoreBackup(path, file, LATER), undoRestore(path, LATER)])
      expect(errorOf(refused)).toMatchObject({ code: 'LOCKED', message: expect.stringMatching(/in use/) });
    expect(digestsOf(path)).toEqual(before);
    folder.close();
  });

  it('moves nothing where one byte of the backup is not what was put in', async () => {
    const path = folderWithJournal();
    const { path: file } = await backupOf(path);
    const db = new BetterSqlite(file);
    db.exec("UPDATE file SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x') WHERE name = 'paper.db'");
    db.close();
    const before = digestsOf(path);
    expect(errorOf(restoreBackup(path, file, LATER)).message).toMatch(/paper.db is not what was put in/);
    expect(digestsOf(path)).toEqual(before);
  });

  it('takes no file out of a backup to a place that is none of a data folder', async () => {
    const path = folderWithJournal();
    const { path: file } = await backupOf(path);
    const db = new BetterSqlite(file);
    db.exec("PRAGMA foreign_keys = OFF; UPDATE file SET name = '../outside' WHERE name = 'paper.db'");
    db.close();
    expect(errorOf(restoreBackup(path, file, LATER)).message).toMatch(/does not belong/);
  });

  it('leaves a halt that stands, and only raises the fencing epoch', async () => {
    const path = folderWithJournal();
    const { path: file } = await backupOf(path);
    halt(path);
    const before = epochOf(path);
    valueOf(restoreBackup(path, file, LATER));
    expect(valueOf(readHalt(folderFiles.control(path)))).toMatchObject({ state: 'HALTED', reason: 'a test' });
    expect(epochOf(path)).toBeGreaterThan(before);
  });

  it('halts where a broken control.db cannot say whether it was halted', async () => {
    const path = folderWithJournal();
    const { path: file } = await backupOf(path);
    writeFileSync(
      folderFiles.control(path),
      'no database at all, and long enough to be taken for one. '.repeat(40),
    );
    valueOf(restoreBackup(path, file, LATER));
    expect(valueOf(readHalt(folderFiles.control(path)))).toMatchObject({
      state: 'HALTED',
      reason: expect.stringMatching(/could not be read/),
    });
  });

  it.each([['puttingAside'], ['puttingIn']] as const)(
    'that was broken off while %s is finished by the next start',
    async (phase) => {
      const path = folderWithJournal();
      goOn(path);
      // By hand what a crash leaves: one file moved, the mark still there.
      const [aside, from] = [join('set-aside', 'then'), 'restoring'];
      for (const each of [aside, from]) mkdirSync(join(path, each), { recursive: true });
      const { path: file } = await backupOf(folderWithJournal());
      const other = folderWithJournal();
      valueOf(restoreBackup(other, file, LATER));
      for (const name of ['control.db', 'paper.db']) {
        renameSync(join(other, name), join(path, from, name));
        if (phase === 'puttingIn') renameSync(join(path, name), join(path, aside, name));
      }
      if (phase === 'puttingAside') renameSync(join(path, 'control.db'), join(path, aside, 'control.db'));
      else renameSync(join(path, from, 'control.db'), join(path, 'control.db'));
      writeFileSync(join(path, 'restoring.json'), JSON.stringify({ from, aside, phase }));

      // Its files are of two states until then: no backup is made of them.
      await expect(backupOf(path)).rejects.toThrow(/no data folder|broken off/);
      const folder = valueOf(openDataFolder(path));
      const journal = valueOf(folder.journal('paper'));
      expect(journal.head().row).toBe(12);
      journal.close();
      folder.close();
      expect(rowsOf(join(path, aside), 'paper')).toHaveLength(20);
    },
  );

  it('never puts a rehearsal into the folder of real books', async () => {
    const rehearsal = folderWithJournal();
    writeFileSync(join(rehearsal, 'rehearsal'), 'Made by a rehearsal\n');
    const { path: file } = await backupOf(rehearsal);
    const path = folderWithJournal();
    expect(errorOf(restoreBackup(path, file, LATER)).message).toMatch(/rehearsal/);
    expect(rowsOf(path, 'paper')).toHaveLength(12);
  });
});
