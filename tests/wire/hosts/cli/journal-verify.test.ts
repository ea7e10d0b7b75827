import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../../main/adapters/sqlite/data-folder.ts';
import { runJournal } from '../../../../main/hosts/cli/journal.ts';
import { collected } from '../../../support/cli.ts';
import { draft, drafts } from '../../../support/journals.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A data folder whose paper book has so many rows. */
function folderWith(rows: number): string {
  const path = temporaryFolder();
  const folder = valueOf(openDataFolder(path));
  const journal = valueOf(folder.journal('paper'));
  valueOf(journal.append(drafts(1, rows)));
  journal.close();
  folder.close();
  return path;
}

function tamper(path: string, sql: string): void {
  const db = new BetterSqlite(join(path, 'paper.db'));
  db.exec(
    'DROP TRIGGER journal_never_updates; DROP TRIGGER journal_never_deletes; DROP TRIGGER journal_appends_only',
  );
  db.exec(sql);
  db.close();
}

const run = (...args: readonly string[]) => collected((io) => runJournal(args, io));

describe('kavach journal verify', () => {
  it('says that a journal is whole, and its head', async () => {
    const path = folderWith(12);
    const ran = await run('verify', '--data', path, '--format', 'json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject([{ book: 'paper', whole: true, rows: 12, badRow: null }]);
  });

  it.each([
    ['a changed field', "UPDATE journal SET type = 'orderFilled' WHERE row = 7", 7, 'CHANGED'],
    ['a changed instant', 'UPDATE journal SET at = at + 1 WHERE row = 1', 1, 'CHANGED'],
    ['a deleted row', 'DELETE FROM journal WHERE row = 5', 5, 'MISSING'],
    ['a cut-off tail', 'DELETE FROM journal WHERE row >= 10', 10, 'CUT_TAIL'],
  ])('names the first bad row: %s', async (_, sql, row, code) => {
    const path = folderWith(12);
    tamper(path, sql);
    const ran = await run('verify', '--data', path, '--format', 'csv');
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(new RegExp(`^paper,${code},${row - 1},${row},`, 'm'));
  });

  it('finds a journal that was deleted whole', async () => {
    const path = folderWith(3);
    rmSync(join(path, 'paper.db'));
    const ran = await run('verify', '--data', path);
    expect(ran).toMatchObject({ code: 1, out: expect.stringMatching(/there is no .*paper\.db/) });
  });

  it('works beside a terminal that is writing', async () => {
    const path = folderWith(3);
    const folder = valueOf(openDataFolder(path));
    const journal = valueOf(folder.journal('paper'));
    valueOf(journal.append([draft(4)]));
    expect((await run('verify', '--data', path)).code).toBe(0);
    journal.close();
    folder.close();
  });

  it('changes no byte of what it reads, broken or not', async () => {
    const path = folderWith(12);
    tamper(path, 'DELETE FROM journal WHERE row = 5');
    const databases = () =>
      readdirSync(path)
        .filter((name) => name.endsWith('.db'))
        .map((name) => [name, readFileSync(join(path, name)).toString('base64')]);
    const before = databases();
    await run('verify', '--data', path);
    expect(databases()).toEqual(before);
  });

  it('fails where there is no journal, and makes no folder', async () => {
    const path = join(temporaryFolder(), 'nowhere');
    expect(await run('verify', '--data', path)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no journal/),
    });
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    [[], /verify, export, replay/],
    [['mend'], /verify, export, replay/],
    [['verify', '--book', 'real'], /--book must be one of/],
    [['export', '--from', '14 July'], /--from must be a date/],
  ])('%j is wrong use', async (args, message) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });

  it('prints its help', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/kavach journal verify/),
    });
  });
});
