import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase, openForReading } from '../../../../main/adapters/sqlite/open-database.ts';
import type { Schema } from '../../../../main/adapters/sqlite/schema.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const FIRST = 'CREATE TABLE trade (id INTEGER PRIMARY KEY, lots INTEGER NOT NULL) STRICT';
const SECOND = 'ALTER TABLE trade ADD COLUMN units INTEGER; UPDATE trade SET units = lots * 75';

function schema(...migrations: readonly string[]): Schema {
  return { kind: 'test', applicationId: 77, synchronous: 'FULL', migrations };
}

function fileOfVersionOne(): string {
  const path = join(temporaryFolder(), 'live.db');
  const db = valueOf(openDatabase(path, schema(FIRST)));
  db.exec('INSERT INTO trade (lots) VALUES (10)');
  db.close();
  return path;
}

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a file of an older schema', () => {
  it('is brought to the newest one, and a copy of what it was stays beside it', () => {
    const path = fileOfVersionOne();
    const db = valueOf(openDatabase(path, schema(FIRST, SECOND)));
    expect(db.prepare('SELECT lots, units FROM trade').all()).toEqual([{ lots: 10, units: 750 }]);
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    db.close();
    const backup = new BetterSqlite(`${path}.v1.backup`, { readonly: true });
    expect(backup.prepare('SELECT * FROM trade').all()).toEqual([{ id: 1, lots: 10 }]);
    expect(backup.pragma('user_version', { simple: true })).toBe(1);
    backup.close();
    expect(statSync(`${path}.v1.backup`).mode & 0o777).toBe(0o600);
  });

  it('keeps its version and its rows when a migration fails half way', () => {
    const path = fileOfVersionOne();
    const broken = schema(FIRST, `${SECOND}; UPDATE nothing SET a = 1`);
    expect(errorOf(openDatabase(path, broken))).toMatchObject({
      code: 'IO',
      message: expect.stringMatching(/nothing/),
    });
    const db = valueOf(openDatabase(path, schema(FIRST)));
    expect(db.prepare('SELECT * FROM trade').all()).toEqual([{ id: 1, lots: 10 }]);
    db.close();
    valueOf(openDatabase(path, schema(FIRST, SECOND))).close();
  });

  it('is not read before it was migrated: a reader changes nothing', () => {
    const path = fileOfVersionOne();
    const before = digest(path);
    expect(errorOf(openForReading(path, schema(FIRST, SECOND))).message).toMatch(/older schema 1/);
    expect(digest(path)).toBe(before);
  });
});

describe('a file of a newer schema', () => {
  it('is refused by an older build and keeps every byte', () => {
    const path = fileOfVersionOne();
    valueOf(openDatabase(path, schema(FIRST, SECOND))).close();
    const before = digest(path);
    for (const open of [openDatabase, openForReading]) {
      expect(errorOf(open(path, schema(FIRST)))).toMatchObject({
        code: 'NEWER_SCHEMA',
        message: expect.stringMatching(/not touched/),
      });
    }
    expect(digest(path)).toBe(before);
  });
});

describe('what is not ours is left alone', () => {
  it("another program's database", () => {
    const path = join(temporaryFolder(), 'live.db');
    new BetterSqlite(path).exec('CREATE TABLE theirs (a)').close();
    expect(errorOf(openDatabase(path, schema(FIRST)))).toMatchObject({
      code: 'IO',
      message: expect.stringMatching(/not a test file/),
    });
  });

  it('a file of another kind', () => {
    const path = fileOfVersionOne();
    expect(errorOf(openDatabase(path, { ...schema(FIRST), applicationId: 78 })).message).toMatch(
      /not a test file/,
    );
  });

  it('a file that is no database', () => {
    const path = join(temporaryFolder(), 'live.db');
    writeFileSync(
      path,
      'a letter to the broker, longer than any header of a database file could ever be. '.repeat(20),
    );
    const before = digest(path);
    expect(errorOf(openDatabase(path, schema(FIRST))).code).toBe('IO');
    expect(digest(path)).toBe(before);
  });

  it('a file that is not there, when it is only to be read', () => {
    const path = join(temporaryFolder(), 'live.db');
    expect(errorOf(openForReading(path, schema(FIRST))).message).toMatch(/there is no/);
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
});
