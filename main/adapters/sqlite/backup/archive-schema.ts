import type { Schema } from '../schema.ts';

/** Files in compressed pieces of a fixed size, so that none has to fit into memory. */
const BACKUP_1 = `
  CREATE TABLE backup (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    made_at INTEGER NOT NULL,
    version TEXT NOT NULL,
    journals TEXT NOT NULL
  ) STRICT;
  CREATE TABLE file (name TEXT PRIMARY KEY, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL) STRICT;
  CREATE TABLE piece (
    file TEXT NOT NULL REFERENCES file (name),
    place INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (file, place)
  ) STRICT;
`;

/** A backup: one file that holds a data folder. */
export const BACKUP_SCHEMA: Schema = {
  kind: 'backup',
  applicationId: 0x4b76_4201,
  synchronous: 'FULL',
  migrations: [BACKUP_1],
};
