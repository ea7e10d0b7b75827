import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/paths.mjs';
import { makeStandInRuntime } from './stand-in-runtime.mjs';

const real = join(root, 'node_modules', 'electron', 'dist');
const standIn = join(root, '.build', 'stand-in-runtime');

/**
 * The runtime that the app is packed with: the real one where it was downloaded, else a stand-in that runs nothing.
 * @returns {{ folder: string, isReal: boolean }}
 */
export function electronDist() {
  if (existsSync(join(real, 'version'))) return { folder: real, isReal: true };
  if (!existsSync(join(standIn, 'electron'))) makeStandInRuntime(standIn);
  return { folder: standIn, isReal: false };
}
