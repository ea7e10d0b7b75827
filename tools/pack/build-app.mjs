import { join } from 'node:path';
import process from 'node:process';
import { root } from '../bootstrap/paths.mjs';
import { prepare } from '../bootstrap/processes.mjs';
import { Trouble } from '../bootstrap/say.mjs';
import { ensureScreen } from '../bootstrap/screen.mjs';
import { toolScript } from '../bootstrap/tools.mjs';

/** The screen, main and preload: everything that app.asar takes from dist. */
export async function buildApp() {
  await ensureScreen({ node: process.execPath, env: process.env });
  await run('the program could not be built', [toolScript('rolldown'), '--config', 'rolldown.config.mjs']);
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runBuilder(args, env = process.env) {
  // Publishing is a person's, from the draft that the release's workflow makes.
  const command = [toolScript('electron-builder'), ...args, '--publish', 'never'];
  await run('electron-builder failed', command, env);
}

/**
 * @param {string} trouble
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function run(trouble, args, env = process.env) {
  const code = await prepare(process.execPath, args, { cwd: root, env });
  if (code !== 0)
    throw new Trouble(`${trouble} (${code})`, `see above; alone: node ${join(...args.slice(0, 1))}`);
}
