import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';
import { say } from './say.mjs';

/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Runtime the right Node and the environment it runs in */

/**
 * Runs a preparation (npm, vite, apt-get). Its output goes to standard error, and only its exit code matters.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function prepare(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 2, 2],
      // Windows starts .cmd files only through its shell.
      shell: command.endsWith('.cmd'),
    });
    child.on('error', (error) => {
      say(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Hands the terminal over to the product: its output, its signals, its exit code.
 * @param {Runtime} runtime
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function handOver(runtime, command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: runtime.env,
      stdio: 'inherit',
    });
    for (const signal of signalsToPass()) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      say(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
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
