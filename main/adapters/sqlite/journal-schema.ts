import type { Schema } from './schema.ts';

/**
 * The triggers keep our own code honest: nothing rewrites a row, and two writers cannot append to one journal. Who
 * edits the file by other means is found by the chain.
 */
const JOURNAL_1 = `
  CREATE TABLE journal (
    row INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    wall_ms INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER journal_appends_only BEFORE INSERT ON journal
    WHEN NEW.row <> (SELECT coalesce(max(row), 0) + 1 FROM journal)
    BEGIN SELECT RAISE(ABORT, 'a journal row must follow the last one'); END;
  CREATE TRIGGER journal_never_updates BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'a journal row is never changed'); END;
  CREATE TRIGGER journal_never_deletes BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'a journal row is never deleted'); END;
`;

/** A journal goes on in a file of its own each financial year; `origin` is the row that the file's first one follows. */
const JOURNAL_2 = `
  CREATE TABLE origin (one INTEGER PRIMARY KEY CHECK (one = 1), row INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
  DROP TRIGGER journal_appends_only;
  CREATE TRIGGER journal_appends_only BEFORE INSERT ON journal
    WHEN NEW.row <> coalesce((SELECT max(row) FROM journal), (SELECT row FROM origin), 0) + 1
    BEGIN SELECT RAISE(ABORT, 'a journal row must follow the last one'); END;
`;

export const JOURNAL_SCHEMA: Schema = {
  kind: 'journal',
  applicationId: 0x4b76_4a01,
  synchronous: 'FULL',
  migrations: [JOURNAL_1, JOURNAL_2],
};

/** Of a book whose money is nobody's: nothing waits for the disk because of it. */
export const IMAGINED_JOURNAL: Schema = { ...JOURNAL_SCHEMA, synchronous: 'NORMAL' };
