import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../main/adapters/sqlite/open-database.ts';
import { readTape, streamTape } from '../../../../main/adapters/sqlite/tape-reader.ts';
import { TAPE_SCHEMA } from '../../../../main/adapters/sqlite/tape-schema.ts';
import { openTape, SqliteTape } from '../../../../main/adapters/sqlite/tape-store.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { tapeRecord, tapeRecords } from '../../../support/tapes.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const newPath = () => join(temporaryFolder(), '2026-11-23-demo.db');

function readBack(path: string) {
  const reader = valueOf(readTape(path));
  const records = [...reader.read()];
  reader.close();
  return records;
}

describe('a tape', () => {
  it('gives a day back in the order in which it was recorded, over a restart in its middle', () => {
    const path = newPath();
    const morning = valueOf(openTape(path));
    for (const record of tapeRecords(0, 9_999)) morning.record(record);
    morning.close();
    const afternoon = valueOf(openTape(path));
    for (const record of tapeRecords(10_000, 19_999)) afternoon.record(record);
    afternoon.close();
    expect(readBack(path)).toEqual(tapeRecords(0, 19_999));
  });

  it('is read a few chunks at a time, as far as it was written when it was opened, as often as it is asked for', () => {
    const path = newPath();
    const tape = valueOf(openTape(path));
    // Each flush is a chunk of its own: more of them than are in memory at a time.
    for (const record of tapeRecords(0, 99)) {
      tape.record(record);
      tape.flush();
    }
    const stream = valueOf(streamTape(path));
    const first = stream.read()[Symbol.iterator]();
    expect(first.next().value).toEqual(tapeRecord(0));
    tape.record(tapeRecord(100));
    tape.flush();
    expect([...stream.read()]).toEqual(tapeRecords(0, 99));
    expect(first.next().value).toEqual(tapeRecord(1));
    first.return?.();
    tape.close();
  });

  it('shows a reader what was flushed while it goes on', () => {
    const path = newPath();
    const tape = valueOf(openTape(path));
    tape.record(tapeRecord(1));
    tape.flush();
    tape.record(tapeRecord(2));
    expect(readBack(path)).toEqual([tapeRecord(1)]);
    tape.flush();
    expect(readBack(path)).toEqual([tapeRecord(1), tapeRecord(2)]);
    tape.close();
  });

  it('takes an event that is larger than a chunk', () => {
    const path = newPath();
    const tape = valueOf(openTape(path));
    const { seq, at } = tapeRecord(1);
    const history = {
      seq,
      at,
      kind: 'event',
      body: JSON.stringify({ bars: 'x'.repeat(3_000_000) }),
    } as const;
    tape.record(history);
    tape.record(tapeRecord(2));
    tape.close();
    expect(readBack(path)).toEqual([history, tapeRecord(2)]);
  });

  it('keeps what a full disk refuses, tells it once, and writes it when there is room again', () => {
    const path = newPath();
    const faults: string[] = [];
    const db = valueOf(openDatabase(path, TAPE_SCHEMA));
    const tape = new SqliteTape(db, { onFault: (fault, lost) => faults.push(`${fault.code} ${lost}`) });
    db.pragma('max_page_count = 3');
    for (const record of tapeRecords(0, 19_999)) tape.record(record);
    expect(faults).toEqual(['DISK_FULL 0']);
    db.pragma('max_page_count = 100000');
    tape.close();
    expect(readBack(path)).toEqual(tapeRecords(0, 19_999));
  });

  it('counts what it had to drop when the disk stays full for too long', () => {
    const db = valueOf(openDatabase(newPath(), TAPE_SCHEMA));
    const tape = new SqliteTape(db, {});
    db.pragma('max_page_count = 3');
    for (let n = 0; n < 150; n += 1) {
      const { seq, at } = tapeRecord(n);
      tape.record({ seq, at, kind: 'event', body: 'x'.repeat(20_000) });
      tape.flush();
    }
    expect(tape.lost).toBe(22);
    tape.close();
  });
});

describe('a damaged tape is refused before anything of it is replayed', () => {
  it.each([
    [
      'a changed byte',
      "UPDATE chunk SET body = CAST(substr(body, 1, 40) || X'00' || substr(body, 42) AS BLOB) WHERE id = 2",
    ],
    ['a missing chunk', 'DELETE FROM chunk WHERE id = 2'],
  ])('%s', (_, sql) => {
    const path = newPath();
    const tape = valueOf(openTape(path));
    for (const record of tapeRecords(0, 9_999)) tape.record(record);
    tape.close();
    const db = new BetterSqlite(path);
    expect(db.prepare(sql).run().changes).toBe(1);
    db.close();
    expect(errorOf(readTape(path)).message).toMatch(/chunk 2 is damaged or missing/);
  });
});
