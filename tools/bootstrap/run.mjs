// Starts everything: `npm start`, `npm test`, `npm run kavach`. Plain JavaScript without dependencies, because it
// runs before there are any, and under whatever Node (18 or newer) the machine has.
import { ensureDependencies } from './dependencies.mjs';
import { nodeRuntime } from './node-runtime.mjs';
import { handOver } from './hand-over.mjs';
import { bench } from './paths.mjs';
import { Trouble, say, sayTrouble } from './say.mjs';
import { ensureScreen } from './screen.mjs';
import { openOrRun } from './open-or-run.mjs';
import { toolScript } from './tools.mjs';

/** @typedef {import('./processes.mjs').Runtime} Runtime */

/** @type {Record<string, (runtime: Runtime, args: string[]) => Promise<number>>} */
const commands = {
  start: openOrRun,
  kavach: openOrRun,
  async test(runtime, args) {
    // Only here: nobody else pays for loading the test runner's parts.
    const { runSuite } = await import('../suite/suite.mjs');
    return runSuite(runtime, args);
  },
  bench: async (runtime, args) => handOver(runtime, ['--expose-gc', bench, ...args]),
  e2e,
  'build-app': async (runtime) => {
    await ensureWhole(runtime);
    return 0;
  },
  async 'test-electron'(runtime, args) {
    const { realRuntime } = await import('./electron-runtime.mjs');
    const own = realRuntime();
    say(
      own === null
        ? "Electron's own runtime is not installed: the desktop's tests run on its stand-in (tests/electron/standin)."
        : `The desktop's tests run on ${own}.`,
    );
    return e2e(runtime, ['--project=electron*', ...args]);
  },
  // Makes docs/screens anew; -- -g NAME makes one of them.
  pictures: async (runtime, args) =>
    e2e({ ...runtime, env: { ...runtime.env, KAVACH_KEEP_PICTURES: '1' } }, ['screen/pictures', ...args]),
  // For the developer scripts: a tool of node_modules, or node itself.
  async exec(runtime, [tool = 'node', ...args]) {
    return handOver(runtime, tool === 'node' ? args : [toolScript(tool), ...args]);
  },
};

/**
 * Builds the screen, and what the desktop runs.
 * @param {Runtime} runtime
 */
async function ensureWhole(runtime) {
  const { ensureApp } = await import('./app.mjs');
  await ensureScreen(runtime);
  await ensureApp(runtime);
}

/**
 * The tests of the screen, and of the desktop around it.
 * @param {Runtime} runtime
 * @param {string[]} args
 */
async function e2e(runtime, args) {
  const { CHROMIUM_REMEDY, ensureChromium } = await import('./chromium.mjs');
  const chromium = await ensureChromium();
  if (chromium === undefined) throw new Trouble('no Chromium was found', CHROMIUM_REMEDY);
  await ensureWhole(runtime);
  const env = { ...runtime.env, KAVACH_CHROMIUM: chromium };
  return handOver({ ...runtime, env }, [toolScript('playwright'), 'test', ...args]);
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (command === undefined) {
    throw new Trouble(`unknown command "${name}"`, `use one of: ${Object.keys(commands).join(', ')}`);
  }
  const runtime = await nodeRuntime();
  await ensureDependencies(runtime);
  return command(runtime, args);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (/** @type {unknown} */ error) => {
    sayTrouble(error);
    process.exitCode = 1;
  },
);
