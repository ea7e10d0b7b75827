import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { JournalFault, JournalFaultCode } from '../../ports/journal.ts';

/** Why a file of ours could not be opened, read or written; the same closed list for every kind of file. */
export type StorageFault = JournalFault;

/** Thrown only by port methods that have no other way to fail; carries the same closed code. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly code: JournalFaultCode;

  constructor(fault: StorageFault) {
    super(fault.message);
    this.code = fault.code;
  }
}

function systemCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function faultCode(code: string): JournalFaultCode {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'DISK_FULL';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'LOCKED';
  return 'IO';
}

/** Turns what SQLite or the file system threw into a fault that names the file. */
export function faultOf(error: unknown, path: string): StorageFault {
  if (error instanceof StorageFailure) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { code: 'IO', message: `${path}: ${String(error)}` };
  return { code: faultCode(systemCode(error)), message: `${path}: ${error.message}` };
}

/** Runs work on a file and gives its failure back as a value. */
export function attempt<T>(path: string, work: () => T): Result<T, StorageFault> {
  try {
    return ok(work());
  } catch (error) {
    return err(faultOf(error, path));
  }
}

/** The same for port methods that answer with a plain value: throws a StorageFailure. */
export function orThrow<T>(path: string, work: () => T): T {
  const done = attempt(path, work);
  if (done.ok) return done.value;
  throw new StorageFailure(done.error);
}
