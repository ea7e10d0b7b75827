import process from 'node:process';
import { ensureApp } from '../bootstrap/app.mjs';
import { prepare } from '../bootstrap/processes.mjs';
import { Trouble } from '../bootstrap/say.mjs';
import { ensureScreen } from '../bootstrap/screen.mjs';
import { toolScript } from '../bootstrap/tools.mjs';

/**
 * Builds the screen and the program, then lets electron-builder make of them what the arguments say.
 * @param {readonly string[]} args
 */
export async function buildAndPack(args) {
  // A test's own NODE_ENV would build React for developers, with this machine's paths in it.
  const runtime = { node: process.execPath, env: { ...process.env, NODE_ENV: 'production' } };
  await ensureScreen(runtime);
  await ensureApp(runtime);
  // Publishing is a person's, from the draft that the release's workflow makes.
  const command = [toolScript('electron-builder'), ...args, '--publish', 'never'];
  const code = await prepare(runtime.node, command, { env: runtime.env });
  if (code !== 0) throw new Trouble(`electron-builder ended with ${code}`, 'see the message above');
}
