import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realRuntime } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { prepare } from './processes.mjs';
import { say } from './say.mjs';
import { readStamp, writeStamp } from './stamp.mjs';
import { isRecord } from './tools.mjs';

const electron = join(root, 'node_modules', 'electron');
const stampFile = join(root, '.build', 'no-electron.stamp');
const USUAL_MIRROR = 'https://github.com/electron/electron/releases/download/';
/** Long enough for a slow line; whoever waits for the terminal waits for it once a day at most. */
const ANSWER_MS = 3000;

/** The program of Electron's runtime, fetched where it is not here; null where it cannot be had. */
export async function electronRuntime(/** @type {import('./processes.mjs').Runtime} */ { node, env }) {
  const there = realRuntime();
  if (there !== null || !existsSync(join(electron, 'install.js'))) return there;
  const today = new Date().toDateString();
  if (readStamp(stampFile) === today || !(await isReachable(env))) {
    writeStamp(stampFile, today);
    return null;
  }
  say("Fetching Electron's runtime, once ...");
  const code = await prepare(node, [join(electron, 'install.js')], { env, quiet: true });
  if (code !== 0) writeStamp(stampFile, today);
  return realRuntime();
}

/** @param {NodeJS.ProcessEnv} env */
async function isReachable(env) {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
  const version = isRecord(manifest) ? String(manifest['version']) : '';
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? USUAL_MIRROR;
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    return (await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}
