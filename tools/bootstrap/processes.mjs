import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { say } from './say.mjs';

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
