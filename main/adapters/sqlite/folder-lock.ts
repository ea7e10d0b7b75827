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

function holder(pidFile: string): string {
  try {
    return ` (process ${readFileSync(pidFile, 'utf8').trim()})`;
  } catch {
    return '';
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
  const pidFile = join(folder, 'lock.pid');
  try {
    const db = holdExclusively(join(folder, 'lock.db'));
    writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 });
    return ok({
      release() {
        rmSync(pidFile, { force: true });
        db.close();
      },
    });
  } catch (error) {
    const fault = faultOf(error, folder);
    if (fault.code !== 'LOCKED') return err(fault);
    const message = `${folder} is in use by another terminal${holder(pidFile)}: two terminals never share one data folder`;
    return err({ code: 'LOCKED', message });
  }
}
