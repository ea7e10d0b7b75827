import type { Schema } from './schema.ts';

/**
 * A chunk holds some thousand records in the binary form of tape-encoder.ts: a row for each tick would be five times
 * as large and slower to write. `crc` tells a damaged chunk from a whole one.
 */
const TAPE_1 = `
  CREATE TABLE chunk (
    id INTEGER PRIMARY KEY,
    records INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
`;

export const TAPE_SCHEMA: Schema = {
  kind: 'tape',
  applicationId: 0x4b76_5401,
  synchronous: 'NORMAL',
  migrations: [TAPE_1],
};
