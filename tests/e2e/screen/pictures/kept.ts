import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexedPng } from '../../../support/indexed-png.ts';
import { sheetOf } from './sheet.ts';
import { VIEWS } from './views.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'screens');
const RECORD = join(FOLDER, 'chromium.json');

const fileOf = (name: string): string => join(FOLDER, `${name}.png`);

/** The major version of a browser, `156` of `156.0.8078.108`. */
export function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

/** The Chromium that drew the kept pictures; null where there are none. */
export function recordedMajor(): number | null {
  if (!existsSync(RECORD)) return null;
  return (JSON.parse(readFileSync(RECORD, 'utf8')) as { major: number }).major;
}

/** Whether this view has a picture, drawn by the same Chromium: another draws letters a little differently. */
export function isComparable(name: string, version: string): boolean {
  return recordedMajor() === majorOf(version) && existsSync(fileOf(name));
}

/** Keeps a picture that was just taken, made small. */
export function keep(name: string, picture: Buffer): void {
  writeFileSync(fileOf(name), indexedPng(picture));
}

/** Before pictures are made: who draws them, the sheet of all, and away with those that no view has any more. */
export function beginKeeping(version: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(RECORD, `{ "major": ${majorOf(version)} }\n`);
  writeFileSync(join(FOLDER, 'README.md'), sheetOf(VIEWS));
  const wanted = new Set(VIEWS.map(({ name }) => `${name}.png`));
  for (const file of readdirSync(FOLDER)) {
    if (file.endsWith('.png') && !wanted.has(file)) rmSync(join(FOLDER, file));
  }
}
