import type { Schema } from './schema.ts';

const CONTROL_1 = `
  CREATE TABLE halt (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    state TEXT NOT NULL CHECK (state IN ('ACTIVE', 'REDUCE_ONLY', 'HALTED')),
    reason TEXT,
    since INTEGER
  ) STRICT;
  INSERT INTO halt (one, state) VALUES (1, 'ACTIVE');
  CREATE TABLE epoch (one INTEGER PRIMARY KEY CHECK (one = 1), epoch INTEGER NOT NULL) STRICT;
  INSERT INTO epoch (one, epoch) VALUES (1, 1);
  CREATE TABLE journal_head (book TEXT PRIMARY KEY, row INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
`;

export const CONTROL_SCHEMA: Schema = {
  kind: 'control',
  applicationId: 0x4b76_4301,
  synchronous: 'FULL',
  migrations: [CONTROL_1],
};
