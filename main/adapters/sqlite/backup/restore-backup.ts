import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, formatClock, istDate, type Instant, type Result } from '../../../../shared/units/index.ts';
import { attempt, StorageFailure, type StorageFault } from '../fault.ts';
import { lockFolder } from '../folder-lock.ts';
import { makePrivateFolder } from '../private-files.ts';
import { carryOver } from './carry-over.ts';
import { ASIDE, exchangeFiles, finishExchange, STAGE } from './exchange-files.ts';
import { keptFiles } from './kept-files.ts';
import { readArchive } from './read-archive.ts';
import { verifyFiles } from './verify-files.ts';

/** What a restore did. */
export interface Restored {
  /** Where what was there lies now; null where there was nothing. */
  readonly aside: string | null;
  readonly names: readonly string[];
}

function refuse(message: string): never {
  throw new StorageFailure({ code: 'IO', message });
}

function refuseOtherWorld(folder: string): void {
  const hasBooks = ['paper', 'live'].some((book) => existsSync(join(folder, `${book}.db`)));
  const isRehearsal = existsSync(join(folder, 'rehearsal'));
  if (!hasBooks || isRehearsal === existsSync(join(folder, STAGE, 'rehearsal'))) return;
  refuse(`a rehearsal's state and a real one never share a folder: restore into another (--data DIR)`);
}

/** Puts what lies in `from` in its place, and what is there aside. */
function exchange(folder: string, from: string, at: Instant): Restored {
  const names = keptFiles(join(folder, from));
  const isEmpty = keptFiles(folder).length === 0;
  const time = `${formatClock(at).replaceAll(':', '-')}-${String(at % 1000).padStart(3, '0')}`;
  const aside = join(ASIDE, `${istDate(at)}T${time}`);
  carryOver(folder, join(folder, from), at);
  exchangeFiles(folder, from, aside);
  return { aside: isEmpty ? null : join(folder, aside), names };
}

/** Alone on the folder, after an earlier restore that was broken off has been brought to its end. */
function alone<T>(folder: string, work: () => T): Result<T, StorageFault> {
  const made = attempt(folder, () => makePrivateFolder(folder));
  if (!made.ok) return made;
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const done = attempt(folder, () => {
    finishExchange(folder);
    return work();
  });
  lock.value.release();
  return done;
}

function unpack(folder: string, file: string): void {
  const stage = join(folder, STAGE);
  rmSync(stage, { recursive: true, force: true });
  try {
    const read = readArchive(file, stage);
    if (!read.ok) throw new StorageFailure(read.error);
    const verified = verifyFiles(stage, read.value.names);
    if (!verified.ok) throw new StorageFailure(verified.error);
    refuseOtherWorld(folder);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Puts the state of a backup into a data folder on which no terminal runs. Everything is unpacked and verified before
 * the first file of the folder moves; what was there is kept aside.
 */
export function restoreBackup(folder: string, file: string, at: Instant): Result<Restored, StorageFault> {
  if (!existsSync(file)) return err({ code: 'IO', message: `there is no ${file}` });
  return alone(folder, () => {
    unpack(folder, file);
    return exchange(folder, STAGE, at);
  });
}

/** Where what was put aside last lies. */
function newestAside(folder: string): string {
  const place = join(folder, ASIDE);
  const names = existsSync(place) ? readdirSync(place) : [];
  const newest = names
    .filter((name) => keptFiles(join(place, name)).length > 0)
    .sort()
    .at(-1);
  return newest === undefined ? refuse(`${folder}: nothing was put aside here`) : join(ASIDE, newest);
}

/** Takes the last restore back: what it put aside returns, and what it brought is put aside in its turn. */
export function undoRestore(folder: string, at: Instant): Result<Restored, StorageFault> {
  if (!existsSync(folder)) return err({ code: 'IO', message: `there is no ${folder}` });
  return alone(folder, () => exchange(folder, newestAside(folder), at));
}
