import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const OWNER_ONLY = 0o600;

/**
 * Replaces a file as a whole, readable by its owner only: a reader sees the old one or the new one. Not synced: after
 * a power cut it may be empty, and is then as good as missing. Throws when the disk refuses.
 */
export function replaceFile(path: string, text: string): void {
  const next = `${path}.new`;
  writeFileSync(next, text, { mode: OWNER_ONLY });
  renameSync(next, path);
}

/** The JSON in a file; null where there is none or it is broken: everything kept so can be had anew. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return null;
  }
}
