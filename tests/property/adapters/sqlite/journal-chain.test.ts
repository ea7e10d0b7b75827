import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowHash } from '../../../../main/adapters/sqlite/chain.ts';
import { readJournal } from '../../../../main/adapters/sqlite/journal-reader.ts';
import { openJournal } from '../../../../main/adapters/sqlite/journal-store.ts';
import type { JournalHead, JournalRow } from '../../../../main/ports/journal.ts';
import { drafts, journalOptions } from '../../../support/journals.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const ROWS = 40;
const folder = temporaryFolder();
const original = join(folder, 'demo.db');
const copy = join(folder, 'copy.db');
let head: JournalHead = { row: 0, hash: '' };
let rows: readonly JournalRow[] = [];

beforeAll(() => {
  const journal = valueOf(openJournal(original, 'demo', journalOptions()));
  head = valueOf(journal.append(drafts(1, ROWS)));
  rows = journal.read(1, ROWS);
  journal.close();
});

/** What `kavach journal verify` says of the copy: the row that it names, 'unreadable', or null where all is well. */
function verdict(): number | 'unreadable' | null {
  const reader = readJournal(copy, 'demo');
  if (!reader.ok) return 'unreadable';
  const verified = reader.value.verify(head);
  reader.value.close();
  if (!verified.ok) return 'unreadable';
  return verified.value.ok ? null : verified.value.error.row;
}

function edit(sql: string, ...values: readonly unknown[]): number {
  copyFileSync(original, copy);
  const db = new BetterSqlite(copy);
  db.pragma('synchronous = OFF');
  db.exec(
    'DROP TRIGGER journal_never_updates; DROP TRIGGER journal_never_deletes; DROP TRIGGER journal_appends_only',
  );
  const { changes } = db.prepare(sql).run(...values);
  db.close();
  return changes;
}

const row = fc.integer({ min: 1, max: ROWS });
const number = fc.tuple(fc.constantFrom('seq', 'at', 'wall_ms'), fc.maxSafeInteger());
const text = fc.tuple(fc.constantFrom('type', 'body', 'hash'), fc.string({ unit: 'binary' }));

describe('a journal is found out', () => {
  it('when any field of any row gets another value', () => {
    fc.assert(
      fc.property(row, fc.oneof(number, text), (at, [column, value]) => {
        const changes = edit(
          `UPDATE journal SET ${column} = ? WHERE row = ? AND ${column} <> ?`,
          value,
          at,
          value,
        );
        fc.pre(changes === 1);
        expect(verdict()).toBe(at);
      }),
    );
  });

  it('when any row is deleted, the last one included', () => {
    fc.assert(
      fc.property(row, (at) => {
        edit('DELETE FROM journal WHERE row = ?', at);
        expect(verdict()).toBe(at);
      }),
    );
  });

  it('when a row is deleted and the later ones are numbered anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ROWS - 1 }), (at) => {
        edit('DELETE FROM journal WHERE row = ?', at);
        const db = new BetterSqlite(copy);
        for (let next = at + 1; next <= ROWS; next += 1)
          db.prepare('UPDATE journal SET row = ? WHERE row = ?').run(next - 1, next);
        db.close();
        expect(verdict()).toBe(at);
      }),
    );
  });

  it('when two rows change places', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 2, maxLength: 2 }), ([a = 1, b = 2]) => {
        edit('UPDATE journal SET row = 1000 WHERE row = ?', a);
        const db = new BetterSqlite(copy);
        db.prepare('UPDATE journal SET row = ? WHERE row = ?').run(a, b);
        db.prepare('UPDATE journal SET row = ? WHERE row = 1000').run(b);
        db.close();
        expect(verdict()).toBe(Math.min(a, b));
      }),
    );
  });

  it('when the tail is cut off anywhere', () => {
    fc.assert(
      fc.property(row, (at) => {
        edit('DELETE FROM journal WHERE row >= ?', at);
        expect(verdict()).toBe(at);
      }),
    );
  });

  it('when any byte of the file is another one, unless every row still reads as it was written', () => {
    const bytes = readFileSync(original);
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        writeFileSync(copy, changed);
        const found = verdict();
        if (found !== null) return;
        const reader = valueOf(readJournal(copy, 'demo'));
        expect([...reader.rows(1)]).toEqual(rows);
        reader.close();
      }),
      { numRuns: process.env['KAVACH_FULL'] === '1' ? 5_000 : 60 },
    );
  });
});

describe("a row's hash", () => {
  const field = fc.record({
    row: fc.nat(),
    seq: fc.nat(),
    at: fc.nat(),
    wallMs: fc.nat(),
    type: fc.string(),
    body: fc.string(),
  });

  it('is the same for the same fields only, wherever one text ends and the next begins', () => {
    fc.assert(
      fc.property(field, field, fc.nat({ max: 20 }), (a, b, shift) => {
        const moved = { ...a, type: (a.type + a.body).slice(0, shift), body: (a.type + a.body).slice(shift) };
        for (const other of [b, moved]) {
          const same = JSON.stringify(a) === JSON.stringify(other);
          expect(rowHash(head.hash, a as JournalRow) === rowHash(head.hash, other as JournalRow)).toBe(same);
        }
      }),
    );
  });
});
