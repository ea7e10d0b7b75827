import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { realRuntime } from '../bootstrap/electron-runtime.mjs';
import { root } from '../bootstrap/paths.mjs';
import { makeStandInRuntime } from './stand-in-runtime.mjs';

const installed = join(root, 'node_modules', 'electron', 'dist');
const standIn = join(root, '.build', 'stand-in-runtime');

/**
 * The runtime that the app is packed with: the real one where it was downloaded, else a stand-in that runs nothing.
 * @returns {{ folder: string, isReal: boolean }}
 */
export function electronDist() {
  if (realRuntime() !== null) return { folder: installed, isReal: true };
  if (!existsSync(join(standIn, 'electron'))) makeStandInRuntime(standIn);
  return { folder: standIn, isReal: false };
}
