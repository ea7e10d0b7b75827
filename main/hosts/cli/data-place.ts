import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { usualDataFolder } from '../../adapters/sqlite/usual-data-folder.ts';

/** The folder that was asked for, or the system's usual place. */
export function dataPlace(asked: string | null): string {
  if (asked !== null) return resolve(asked);
  return usualDataFolder({ platform: process.platform, home: homedir(), env: process.env });
}
