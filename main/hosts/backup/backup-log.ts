import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupResult } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';

// Each backup of a data folder is a line of this file, so that the last one's age is known wherever it was put.
const LOG = 'backups.log';

/** Writes a backup down; a sentence where the disk does not take it. */
export function keepBackupNote(folder: string, result: BackupResult): string | null {
  try {
    appendFileSync(join(folder, LOG), `${JSON.stringify(result)}\n`, { mode: 0o600 });
    return null;
  } catch (error) {
    return `The backup stands, but ${LOG} could not be written: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function isResult(raw: unknown): raw is BackupResult {
  if (typeof raw !== 'object' || raw === null) return false;
  const { at, path, bytes, files } = raw as Readonly<Record<keyof BackupResult, unknown>>;
  return typeof path === 'string' && [at, bytes, files].every(Number.isSafeInteger);
}

/** The last backup that still stands where it was put; null where there is none, or none is known. */
export function lastBackup(folder: string): BackupResult | null {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(folder, LOG), 'utf8').trimEnd().split('\n');
  } catch {
    return null;
  }
  for (const line of [...lines].reverse()) {
    const raw = parsed(line);
    if (isResult(raw) && existsSync(raw.path)) return { ...raw, at: instant(raw.at) };
  }
  return null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
