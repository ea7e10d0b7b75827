import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { npmCommand } from './npm.mjs';
import { root } from './paths.mjs';
import { prepare } from './processes.mjs';
import { Trouble, say } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const NODE_MAJOR_MIN = 24;
const folder = join(root, 'tools', 'node');
const fetched = join(folder, 'node_modules', '.bin', 'node');
const stampFile = join(folder, 'node_modules', '.stamp');

/**
 * The Node to run everything under: this one where it is new enough, else one fetched into tools/node.
 * @returns {Promise<import('./processes.mjs').Runtime>}
 */
export async function nodeRuntime() {
  const node = await findNode();
  return { node, env: environmentWith(node) };
}

/** @param {string} version such as 24.21.0 */
export function isNewEnough(version) {
  return Number(version.split('.')[0]) >= NODE_MAJOR_MIN;
}

async function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const needed = `Kavach needs Node ${NODE_MAJOR_MIN}; this is ${process.versions.node}`;
  if (process.platform !== 'linux') {
    throw new Trouble(
      needed,
      `install Node ${NODE_MAJOR_MIN} from https://nodejs.org, then run the command again`,
    );
  }
  if (process.arch !== 'x64' && process.arch !== 'arm64') {
    throw new Trouble(
      needed,
      `put a Node ${NODE_MAJOR_MIN} for ${process.arch} on PATH, then run the command again`,
    );
  }
  const hash = hashOf([join(folder, 'package-lock.json')]);
  if (readStamp(stampFile) !== hash || !existsSync(fetched)) await fetchNode(needed, hash);
  return fetched;
}

/**
 * @param {string} needed
 * @param {string} hash
 */
async function fetchNode(needed, hash) {
  say(`${needed}. Fetching one into tools/node ...`);
  const npm = npmCommand(process.execPath);
  const code = await prepare(
    npm.command,
    [...npm.args, 'ci', '--loglevel=error', '--no-audit', '--no-fund'],
    {
      cwd: folder,
    },
  );
  if (code !== 0 || !existsSync(fetched)) {
    const remedy = `check the network, or put a Node ${NODE_MAJOR_MIN} on PATH yourself, then run the command again`;
    throw new Trouble(`Node ${NODE_MAJOR_MIN} could not be fetched (npm ended with ${code})`, remedy);
  }
  writeStamp(stampFile, hash);
}

/**
 * Its own folder first on PATH, so that whatever is started from here finds the same Node.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
function environmentWith(node) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[pathName] ?? ''].join(
    delimiter,
  );
  return { NODE_COMPILE_CACHE: join(root, '.build', 'compile-cache'), ...process.env, [pathName]: path };
}
