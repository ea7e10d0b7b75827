import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from './npm.mjs';
import { root } from './paths.mjs';
import { prepare } from './processes.mjs';
import { Trouble, say } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.stamp');

/**
 * Installs what package-lock.json names, when it is missing or was installed from another lock.
 * @param {import('./processes.mjs').Runtime} runtime
 */
export async function ensureDependencies(runtime) {
  const hash = hashOf([join(root, 'package-lock.json')]);
  if (existsSync(modules) && readStamp(stampFile) === hash) return;
  say('Installing the packages of package-lock.json ...');
  const npm = npmCommand(runtime.node);
  // The screen is built here, so the development packages are needed even where NODE_ENV says production.
  const args = [...npm.args, 'ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const code = await prepare(npm.command, args, { env: runtime.env });
  if (code !== 0) {
    const remedy = 'check the network, delete the folder node_modules, then run the command again';
    throw new Trouble(`the packages could not be installed (npm ci ended with ${code})`, remedy);
  }
  writeStamp(stampFile, hash);
}
