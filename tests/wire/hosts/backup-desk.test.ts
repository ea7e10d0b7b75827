import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../main/adapters/sqlite/data-folder.ts';
import { checkedRows } from '../../support/backups.ts';
import { BackupDesk } from '../../../main/hosts/backup/backup-desk.ts';
import { folderWithJournal } from '../../support/journal-folder.ts';
import { valueOf } from '../../support/outcome.ts';
import { until } from '../../support/until.ts';

describe('a backup from the screen', { timeout: 60_000 }, () => {
  it('is made beside an open terminal, told step by step, and known by its age from then on', async () => {
    const path = folderWithJournal();
    const terminal = valueOf(openDataFolder(path));
    const desk = new BackupDesk(path);
    expect(desk.view()).toEqual({ running: null, last: null, problem: null });
    expect(desk.start()).toMatchObject({ ok: true });
    expect(desk.start()).toMatchObject({ ok: false, error: expect.stringContaining('already') });
    expect(desk.view().running).not.toBeNull();
    await until('it ends', () => desk.view().running === null, 50_000);
    const { last, problem } = desk.view();
    expect(problem).toBeNull();
    expect(last).toMatchObject({ ageMinutes: 0, result: { files: 2 } });
    expect(checkedRows(last?.result.path ?? '', 'paper')).toHaveLength(12);
    // Known to the next terminal too, as long as the file stands where it was put.
    expect(new BackupDesk(path).view().last?.result).toEqual(last?.result);
    rmSync(last?.result.path ?? '');
    expect(new BackupDesk(path).view().last).toBeNull();
    terminal.close();
  });

  it('that fails says why and what to do, and leaves the last one standing', async () => {
    const path = folderWithJournal();
    writeFileSync(
      join(path, 'settings.db'),
      'no database at all, and long enough to be taken for one. '.repeat(40),
    );
    const desk = new BackupDesk(path);
    valueOf(desk.start());
    await until('it ends', () => desk.view().running === null, 50_000);
    expect(desk.view()).toMatchObject({
      last: null,
      problem: expect.stringMatching(/settings\.db.*kavach backup --to FILE/s),
    });
  });
});
