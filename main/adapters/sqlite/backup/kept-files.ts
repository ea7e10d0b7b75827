import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseKind, databasePlace } from '../database-kinds.ts';
import type { Schema } from '../schema.ts';
import { TAPE_SCHEMA } from '../tape-schema.ts';

// What of a data folder is its state. Left out on purpose: keys and logins (a backup lies on sticks and in clouds), the lock,
// who is signed in, and what can be fetched anew.

/** The small files that are written whole. */
const PLAIN: readonly string[] = [
  'alerts.json',
  'calendar.json',
  'calendar.json.before',
  'demo.json',
  'drills.log',
  'emergency.log',
  'rehearsal',
  'sqlserver.json',
];
const CALENDARS = /^calendars\/([0-9a-f]{64}\.json|last)$/;
const TAPE = /^ticks\/\d{4}-\d{2}-\d{2}-(demo|paper)\.db$/;

/** The kind of a kept database by its name in the folder; null for one of the other files. */
export function keptKind(name: string): Schema | null {
  return TAPE.test(name) ? TAPE_SCHEMA : databaseKind(name);
}

/** Whether a name is that of a file that belongs to a backup: nothing else is ever written by a restore. */
export function isKept(name: string): boolean {
  return keptKind(name) !== null || PLAIN.includes(name) || CALENDARS.test(name);
}

function namesIn(folder: string, inside: string): readonly string[] {
  const path = join(folder, inside);
  if (!existsSync(path)) return [];
  return readdirSync(path).map((name) => (inside === '' ? name : `${inside}/${name}`));
}

function place(name: string): number {
  if (TAPE.test(name)) return Number.MAX_SAFE_INTEGER;
  return keptKind(name) === null ? -1 : databasePlace(name);
}

/** The kept files of a folder, in the order in which they are to be copied: tapes last. */
export function keptFiles(folder: string): readonly string[] {
  const names = ['', 'calendars', 'ticks'].flatMap((inside) => namesIn(folder, inside));
  return names.filter(isKept).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
