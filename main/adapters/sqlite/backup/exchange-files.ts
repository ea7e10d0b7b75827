import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptFiles } from './kept-files.ts';

// A restore puts the files of a folder aside and others in their place. It is a row of renames, which a crash may end
// anywhere; a mark on the disk says how far it was meant to go, and whoever comes next finishes it.

const MARK = 'restoring.json';

/** Where a restore has its files ready before anything of the folder is touched. */
export const STAGE = 'restoring';
/** Where what was there is kept, each time under a name of its own. */
export const ASIDE = 'set-aside';

interface Mark {
  /** Whence files come and where what was there goes: paths below the folder. */
  readonly from: string;
  readonly aside: string;
  readonly phase: 'puttingAside' | 'puttingIn';
}

function writeMark(folder: string, mark: Mark): void {
  const path = join(folder, MARK);
  writeFileSync(`${path}.new`, `${JSON.stringify(mark)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}

function moveAll(from: string, to: string): void {
  for (const name of keptFiles(from)) {
    mkdirSync(dirname(join(to, name)), { recursive: true, mode: 0o700 });
    // The log first: a database without it is found again by the next attempt, a log alone would not be.
    for (const each of [`${name}-wal`, name])
      if (existsSync(join(from, each))) renameSync(join(from, each), join(to, each));
    rmSync(join(from, `${name}-shm`), { force: true });
  }
}

/** Whether a restore was broken off here: until the next start its files are partly of one state, partly of another. */
export function isHalfRestored(folder: string): boolean {
  return existsSync(join(folder, MARK));
}

/** Brings a restore that was broken off to its end; does nothing where there is none. */
export function finishExchange(folder: string): void {
  if (!isHalfRestored(folder)) return;
  const mark = JSON.parse(readFileSync(join(folder, MARK), 'utf8')) as Mark;
  if (mark.phase === 'puttingAside') {
    moveAll(folder, join(folder, mark.aside));
    writeMark(folder, { ...mark, phase: 'puttingIn' });
  }
  moveAll(join(folder, mark.from), folder);
  rmSync(join(folder, MARK));
  rmSync(join(folder, mark.from), { recursive: true, force: true });
}

/** Puts the kept files of a folder aside, and those of `from` in their place; both are paths below it. */
export function exchangeFiles(folder: string, from: string, aside: string): void {
  mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 });
  writeMark(folder, { from, aside, phase: 'puttingAside' });
  finishExchange(folder);
}
