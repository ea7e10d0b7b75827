import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { faultOf, type StorageFault } from './fault.ts';
import { makePrivateFile } from './private-files.ts';

/** Held until released or until the process ends, however it ends. */
export interface FolderLock {
  release(): void;
}

const pidFile = (folder: string): string => join(folder, 'lock.pid');

/** The number of the process that has the folder, or had it last; null where none is known. */
export function lockHolder(folder: string): number | null {
  try {
    const pid = Number(readFileSync(pidFile(folder), 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** The operating system's own lock on a file, by way of SQLite, which knows how on every system. */
function holdExclusively(lockFile: string): BetterSqlite.Database {
  makePrivateFile(lockFile);
  const db = new BetterSqlite(lockFile, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Makes this process the only terminal of a data folder. The lock dies with its process, so a lock file that a killed
 * terminal left behind holds nobody up, and a process that happens to have its number is not taken for it. The number of the
 * holder stands in a file beside it, for the message alone.
 */
export function lockFolder(folder: string): Result<FolderLock, StorageFault> {
  try {
    const db = holdExclusively(join(folder, 'lock.db'));
    writeFileSync(pidFile(folder), `${process.pid}\n`, { mode: 0o600 });
    return ok({
      release() {
        rmSync(pidFile(folder), { force: true });
        db.close();
      },
    });
  } catch (error) {
    const fault = faultOf(error, folder);
    if (fault.code !== 'LOCKED') return err(fault);
    const pid = lockHolder(folder);
    const who = pid === null ? '' : ` (process ${pid})`;
    const message = `${folder} is in use by another terminal${who}: two terminals never share one data folder`;
    return err({ code: 'LOCKED', message });
  }
}
