import type { BackupSlice, Slices } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { NOW } from './session.ts';

/** A data folder whose last backup is so old. */
export function backedUp(ageMinutes = 190): BackupSlice {
  const at = instant(NOW - ageMinutes * 60_000);
  const path = '/var/lib/kavach/backups/kavach-2026-11-19T08-50-51.backup';
  return {
    running: null,
    last: { result: { at, path, bytes: 12_345_678, files: 14 }, ageMinutes },
    problem: null,
  };
}

/** Begins at the command; the test tells when it ends. */
export function answerBackup(push: (slices: Partial<Slices>) => void): unknown {
  push({ backup: { ...backedUp(), running: { doing: 'Copying paper.db', done: 3, total: 14 } } });
  return { ok: true, value: {} };
}
