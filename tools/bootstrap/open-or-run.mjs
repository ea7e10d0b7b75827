import { existsSync } from 'node:fs';
import { opensTerminal, whyBrowser } from './desktop.mjs';
import { handOver } from './hand-over.mjs';
import { commandLine } from './paths.mjs';
import { Trouble, say } from './say.mjs';
import { ensureScreen, needsScreen } from './screen.mjs';

/** @typedef {import('./processes.mjs').Runtime} Runtime */

/** Exit codes of a program that ended itself at once, as Chromium does where its sandbox may not be had. */
const BROKEN = new Set([132, 133, 134, 139]);
const AT_ONCE_MS = 10_000;

/**
 * `npm start`, `npm run kavach`: opens the terminal, or runs a command of the command line.
 * @param {Runtime} runtime
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function openOrRun(runtime, args) {
  if (!opensTerminal(args)) return underNode(runtime, args);
  const { platform, env } = process;
  const why = whyBrowser(args, { platform, env, isRoot: process.getuid?.() === 0 });
  const reason = why ?? (await ownWindow(runtime, args));
  if (typeof reason === 'number') return reason;
  say(`The terminal opens in the browser: ${reason}.`);
  return underNode(
    runtime,
    args.filter((arg) => arg !== '--browser'),
  );
}

/**
 * The terminal in a window of its own, until it ends; or why it cannot have one.
 * @param {Runtime} runtime
 * @param {string[]} args
 * @returns {Promise<number | string>}
 */
async function ownWindow(runtime, args) {
  const { electronRuntime } = await import('./fetch-electron.mjs');
  const electron = await electronRuntime(runtime);
  if (electron === null) return "Electron's runtime is not here and could not be fetched";
  const { ensureApp } = await import('./app.mjs');
  const { handOverWindow } = await import('./hand-over.mjs');
  await ensureScreen(runtime);
  await ensureApp(runtime);
  say('The terminal opens in a window of its own.');
  const begun = performance.now();
  const code = await handOverWindow(runtime, electron, args);
  const isBroken = BROKEN.has(code) && performance.now() - begun < AT_ONCE_MS;
  return isBroken ? `Electron does not run here (it ended with ${code})` : code;
}

/**
 * @param {Runtime} runtime
 * @param {string[]} args
 */
async function underNode(runtime, args) {
  if (needsScreen(args)) await ensureScreen(runtime);
  if (!existsSync(commandLine))
    throw new Trouble(`${commandLine} is missing`, 'restore the checkout: git status');
  return handOver(runtime, [commandLine, ...args]);
}
