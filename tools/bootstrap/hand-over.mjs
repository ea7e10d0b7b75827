import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { watchParents } from './parents.mjs';
import { root } from './paths.mjs';
import { say } from './say.mjs';

const leash = pathToFileURL(join(root, 'tools', 'bootstrap', 'leash.mjs')).href;
// Time to close its files in order before it is ended.
const GRACE_MS = 1000;

/** @typedef {import('./processes.mjs').Runtime} Runtime */

/**
 * Hands the terminal over to a program: its output, its signals, its exit code. It dies with us, however we die.
 * @param {Runtime} runtime
 * @param {readonly string[]} args arguments for Node
 * @returns {Promise<number>}
 */
export function handOver(runtime, args) {
  const env = { ...runtime.env, KAVACH_LEASH: String(process.pid) };
  return follow(
    spawn(runtime.node, ['--import', leash, ...args], {
      cwd: root,
      env,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  );
}

/**
 * Hands over to the app in Electron's runtime. A window is seen, so it needs no leash.
 * @param {Runtime} runtime
 * @param {string} electron
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function handOverWindow({ env }, electron, args) {
  // Set by editors that are Electron themselves; with it the runtime would be a bare Node.
  const { ELECTRON_RUN_AS_NODE: _, ...own } = env;
  return follow(spawn(electron, [root, ...args], { cwd: root, env: own, stdio: 'inherit' }));
}

/**
 * Waits for a program that was handed over to, and passes on what we are told.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function follow(child) {
  return new Promise((resolve) => {
    for (const signal of signalsToPass()) process.on(signal, () => child.kill(signal));
    const watch = watchParents(() => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
    });
    child.on('error', (error) => {
      say(`Node could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * A terminal sends Ctrl+C to the whole group, so the child has it already: passing it on would say it twice.
 * @returns {readonly NodeJS.Signals[]}
 */
function signalsToPass() {
  if (!process.stdin.isTTY) return ['SIGINT', 'SIGTERM', 'SIGHUP'];
  process.on('SIGINT', () => undefined);
  return ['SIGTERM', 'SIGHUP'];
}
