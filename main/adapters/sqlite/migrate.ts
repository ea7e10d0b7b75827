import { renameSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { StorageFailure } from './fault.ts';
import { makePrivateFile } from './private-files.ts';
import type { Schema } from './schema.ts';

export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Where the state before a migration is kept: `live.db.v1.backup`. */
export function backupPath(path: string, version: number): string {
  return `${path}.v${version}.backup`;
}

/** Refuses a file of another program, of another kind, or of a later version of this one; reads only. */
export function refuseForeign(db: Database, schema: Schema, path: string): void {
  const version = schemaVersion(db);
  const owner = Number(db.pragma('application_id', { simple: true }));
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  if (owner !== schema.applicationId && (owner !== 0 || version !== 0 || tables !== 0)) {
    throw new StorageFailure({ code: 'IO', message: `${path} is not a ${schema.kind} file of Kavach` });
  }
  const known = schema.migrations.length;
  if (version > known) {
    const message = `${path} was written by a newer version of Kavach (schema ${version}, known here: ${known}); it was not touched`;
    throw new StorageFailure({ code: 'NEWER_SCHEMA', message });
  }
}

/** A whole copy beside the file, complete or not there at all. */
function backUp(db: Database, path: string, version: number): void {
  const target = backupPath(path, version);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  makePrivateFile(unfinished);
  db.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, target);
}

/** Brings a file to the newest version in one transaction, after a backup where there is something to lose. */
export function migrate(db: Database, schema: Schema, path: string): void {
  const found = schemaVersion(db);
  if (found === schema.migrations.length) return;
  if (found > 0) backUp(db, path, found);
  const steps = db.transaction(() => {
    // Two processes may open a new file at once: the second one finds the work done.
    for (const step of schema.migrations.slice(schemaVersion(db))) db.exec(step);
    db.pragma(`application_id = ${schema.applicationId}`);
    db.pragma(`user_version = ${schema.migrations.length}`);
  });
  steps.exclusive();
}
