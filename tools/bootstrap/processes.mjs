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

/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Runtime the right Node and the environment it runs in */

/**
 * Runs a preparation (npm, vite, apt-get). Its output goes to standard error; a quiet one's only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function prepare(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.quiet === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
      // Windows starts .cmd files only through its shell.
      shell: command.endsWith('.cmd'),
    });
    child.on('error', (error) => {
      say(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    /** @type {Buffer[]} */
    const told = [];
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => told.push(chunk));
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => told.push(chunk));
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(told));
      resolve(code ?? 1);
    });
  });
}

/**
 * Hands the terminal over to a program: its output, its signals, its exit code. It dies with us, however we die.
 * @param {Runtime} runtime
 * @param {readonly string[]} args arguments for Node
 * @returns {Promise<number>}
 */
export function handOver(runtime, args) {
  return new Promise((resolve) => {
    const child = spawn(runtime.node, ['--import', leash, ...args], {
      cwd: root,
      env: { ...runtime.env, KAVACH_LEASH: String(process.pid) },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
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
