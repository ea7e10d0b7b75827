import { join } from 'node:path';
import { copyFileSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { JournalParts } from '../../../../main/adapters/sqlite/journal-parts.ts';
import { journalOn, openJournal } from '../../../../main/adapters/sqlite/journal-store.ts';
import { JOURNAL_SCHEMA } from '../../../../main/adapters/sqlite/journal-schema.ts';
import { openDatabase } from '../../../../main/adapters/sqlite/open-database.ts';
import { readJournal } from '../../../../main/adapters/sqlite/journal-reader.ts';
import { draft, drafts, headsInMemory, journalOptions } from '../../../support/journals.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const newPath = () => join(temporaryFolder(), 'demo.db');

/** As someone who edits the file with other tools. */
function tamper(path: string, sql: string): void {
  const db = new BetterSqlite(path);
  db.exec(
    'DROP TRIGGER journal_never_updates; DROP TRIGGER journal_never_deletes; DROP TRIGGER journal_appends_only',
  );
  db.exec(sql);
  db.close();
}

function written(rows: number, heads = headsInMemory()) {
  const path = newPath();
  const journal = valueOf(openJournal(path, 'demo', journalOptions(heads)));
  valueOf(journal.append(drafts(1, rows)));
  journal.close();
  return { path, heads };
}

describe('a journal', () => {
  it('numbers its rows from 1 and gives back what was written', () => {
    const journal = valueOf(openJournal(newPath(), 'demo', journalOptions()));
    expect(journal.head().row).toBe(0);
    expect(valueOf(journal.append(drafts(1, 3))).row).toBe(3);
    expect(valueOf(journal.append([draft(4)]))).toEqual(journal.head());
    const rows = journal.read(2, 2);
    expect(rows).toMatchObject([
      { row: 2, ...draft(2) },
      { row: 3, ...draft(3) },
    ]);
    expect(journal.read(4, 10)[0]?.hash).toBe(journal.head().hash);
    journal.close();
  });

  it('goes on after a restart where it ended', () => {
    const { path, heads } = written(5);
    const journal = valueOf(openJournal(path, 'demo', journalOptions(heads)));
    expect(journal.head().row).toBe(5);
    valueOf(journal.append([draft(6)]));
    expect(heads.journalHead('demo')).toEqual(journal.head());
    journal.close();
  });

  it('writes all facts of one event or none', () => {
    const journal = valueOf(openJournal(newPath(), 'demo', journalOptions()));
    const before = journal.head();
    const bad = { ...draft(2), body: null as unknown as string };
    expect(errorOf(journal.append([draft(1), bad])).code).toBe('IO');
    expect(journal.head()).toEqual(before);
    expect(journal.read(1, 10)).toEqual([]);
    journal.close();
  });

  it.each([
    "UPDATE journal SET body = '{}' WHERE row = 2",
    'DELETE FROM journal WHERE row = 3',
    "INSERT OR REPLACE INTO journal VALUES (2, 0, 0, 'x', '{}', 0, 'y')",
    "INSERT INTO journal VALUES (9, 0, 0, 'x', '{}', 0, 'y')",
  ])('has no way to change what stands in it: %s', (sql) => {
    const { path } = written(3);
    const db = new BetterSqlite(path);
    expect(() => db.exec(sql)).toThrow(/journal row/);
    db.close();
  });

  it('can be read while it is written', () => {
    const path = newPath();
    const journal = valueOf(openJournal(path, 'demo', journalOptions()));
    valueOf(journal.append(drafts(1, 2)));
    const reader = valueOf(readJournal(path, 'demo'));
    valueOf(journal.append([draft(3)]));
    expect([...reader.rows(1)].map((row) => row.row)).toEqual([1, 2, 3]);
    expect(valueOf(valueOf(reader.verify(journal.head())))).toEqual(journal.head());
    reader.close();
    journal.close();
  });

  it('says DISK_FULL, keeps what it has, frees the reserve, and so has room for what comes next', () => {
    const path = newPath();
    const db = valueOf(openDatabase(path, JOURNAL_SCHEMA));
    let freed = 0;
    const freeRoom = () => {
      freed += 1;
      db.pragma('max_page_count = 1000');
    };
    const opened = { path, book: 'demo', options: { ...journalOptions(), freeRoom }, schema: JOURNAL_SCHEMA };
    const journal = valueOf(journalOn(new JournalParts([db]), opened));
    valueOf(journal.append(drafts(1, 3)));
    const head = journal.head();
    db.pragma('max_page_count = 13');
    const large = { ...draft(4), body: JSON.stringify('x'.repeat(100_000)) };
    expect(errorOf(journal.append([large])).code).toBe('DISK_FULL');
    expect(freed).toBe(1);
    expect(journal.head()).toEqual(head);
    expect(valueOf(journal.append([large])).row).toBe(4);
    expect(journal.read(1, 10)).toHaveLength(4);
    journal.close();
  });
});

describe('a journal that was tampered with is refused when it is opened', () => {
  it.each([
    [
      'a changed fact',
      'UPDATE journal SET body = replace(body, \'"n":3\', \'"n":4\') WHERE row = 3',
      /row 3 was changed/,
    ],
    ['a changed wall clock', 'UPDATE journal SET wall_ms = wall_ms + 1 WHERE row = 4', /row 4 was changed/],
    ['a deleted row', 'DELETE FROM journal WHERE row = 2', /row 2 is missing/],
    ['a cut-off tail', 'DELETE FROM journal WHERE row > 3', /rows 4 to 5 are missing/],
    ['an emptied journal', 'DELETE FROM journal', /rows 1 to 5 are missing/],
  ])('%s', (_, sql, message) => {
    const { path, heads } = written(5);
    tamper(path, sql);
    const opened = openJournal(path, 'demo', journalOptions(heads));
    expect(errorOf(opened)).toMatchObject({ code: 'BROKEN_CHAIN', message: expect.stringMatching(message) });
  });

  it('another book put in its place', () => {
    const { path, heads } = written(5);
    const other = newPath();
    copyFileSync(path, other);
    expect(errorOf(openJournal(other, 'live', journalOptions(heads))).code).toBe('BROKEN_CHAIN');
  });

  it('but not one that is ahead of the remembered head: the process died between the two writes', () => {
    const heads = headsInMemory();
    const { path } = written(5, heads);
    const journal = valueOf(openJournal(path, 'demo', journalOptions(heads)));
    valueOf(journal.append([draft(6)]));
    const fifth = journal.read(5, 1)[0];
    journal.close();
    heads.setJournalHead('demo', { row: 5, hash: fifth?.hash ?? '' });
    const again = valueOf(openJournal(path, 'demo', journalOptions(heads)));
    expect(again.head().row).toBe(6);
    again.close();
  });
});
