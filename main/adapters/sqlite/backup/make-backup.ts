import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant, Result } from '../../../../shared/units/index.ts';
import { attempt, StorageFailure, type StorageFault } from '../fault.ts';
import { makePrivateFolder } from '../private-files.ts';
import { refuseFullDisk, sweep, UNFINISHED } from './backup-room.ts';
import { copyFiles } from './copy-files.ts';
import { isHalfRestored } from './exchange-files.ts';
import { keptFiles } from './kept-files.ts';
import { readArchive, type BackupContents } from './read-archive.ts';
import { verifyFiles } from './verify-files.ts';
import { writeArchive } from './write-archive.ts';

export interface BackupTask {
  readonly folder: string;
  /** The file that is to be made; one that is there is never written over. */
  readonly target: string;
  readonly at: Instant;
  readonly version: string;
  readonly tell: (doing: string, done: number, total: number) => void;
}

/** A backup that stands on the disk, read through after it was written. */
export interface MadeBackup extends BackupContents {
  readonly path: string;
  readonly fileBytes: number;
}

function prepare({ folder, target, at }: BackupTask, stage: string): readonly string[] {
  if (existsSync(target)) throw new StorageFailure({ code: 'IO', message: `${target} is there already` });
  const names = keptFiles(folder);
  if (!names.includes('control.db'))
    throw new StorageFailure({ code: 'IO', message: `${folder} is no data folder of Kavach` });
  if (isHalfRestored(folder))
    throw new StorageFailure({
      code: 'IO',
      message: `${folder}: a restore was broken off, start the terminal first`,
    });
  makePrivateFolder(dirname(target));
  sweep(dirname(target), at);
  refuseFullDisk(folder, names, target);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { mode: 0o700 });
  return names;
}

async function made(task: BackupTask, stage: string): Promise<Result<MadeBackup, StorageFault>> {
  const { folder, target, tell } = task;
  const prepared = attempt(target, () => prepare(task, stage));
  if (!prepared.ok) return prepared;
  const names = prepared.value;
  const total = names.length;
  const copied = await copyFiles(folder, names, stage, (name, done) => tell(`Copying ${name}`, done, total));
  if (!copied.ok) return copied;
  tell('Checking the copies and the chain of every journal', total, total);
  const verified = verifyFiles(stage, names);
  if (!verified.ok) return verified;
  tell('Writing the backup', total, total);
  const unfinished = join(stage, 'unfinished');
  const note = { madeAt: task.at, version: task.version, journals: verified.value };
  const written = writeArchive(unfinished, stage, names, note);
  if (!written.ok) return written;
  tell('Reading the backup through', total, total);
  const read = readArchive(unfinished, null);
  if (!read.ok) return read;
  return attempt(target, () => {
    renameSync(unfinished, target);
    return { ...read.value, path: target, fileBytes: statSync(target).size };
  });
}

/**
 * Makes a backup of a data folder, also while a terminal trades on it: copies, checks, packs and reads back, in that
 * order. It stands there whole and checked, or not at all.
 */
export async function makeBackup(task: BackupTask): Promise<Result<MadeBackup, StorageFault>> {
  const stage = `${task.target}${UNFINISHED}`;
  try {
    return await made(task, stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
