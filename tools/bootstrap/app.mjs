import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './processes.mjs';
import { Trouble, say } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { toolScript } from './tools.mjs';

const config = join(root, 'rolldown.config.ts');
const sources = ['main', 'preload', 'shared', 'rolldown.config.ts', 'package-lock.json'].map((place) =>
  join(root, place),
);
const built = ['main/main.js', 'preload/preload.cjs'].map((file) => join(root, 'dist', file));
const stampFile = join(root, '.build', 'app.stamp');

/**
 * Builds what the desktop's main process and its windows run, when one of its sources changed.
 * @param {import('./processes.mjs').Runtime} runtime
 */
export async function ensureApp(runtime) {
  const hash = hashOf(sources);
  if (built.every((file) => existsSync(file)) && readStamp(stampFile) === hash) return;
  say('Building the app ...');
  const args = [toolScript('rolldown'), '-c', config];
  const code = await prepare(runtime.node, args, { env: runtime.env, quiet: true });
  if (code !== 0)
    throw new Trouble(`the app could not be built (rolldown ended with ${code})`, 'see the message above');
  writeStamp(stampFile, hash);
}
