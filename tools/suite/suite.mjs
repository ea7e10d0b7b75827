// `npm test`: everything that proves Kavach, in an order that keeps two cores busy and leaves the browser alone.
import { CHROMIUM_REMEDY, ensureChromium } from '../bootstrap/chromium.mjs';
import { ensureScreen } from '../bootstrap/screen.mjs';
import { ensureApp } from '../bootstrap/app.mjs';
import { writeBrokerTable } from './broker-facts.mjs';
import { writePromiseTable } from './promises.mjs';
import { print, runStep } from './run-step.mjs';
import { reportFile, screenStep, staticSteps, testSteps } from './steps.mjs';
import { printSummary } from './summary.mjs';

/** @typedef {import('../bootstrap/processes.mjs').Runtime} Runtime */
/** @typedef {import('./run-step.mjs').Outcome} Outcome */

/**
 * @param {Runtime} runtime
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runSuite(runtime, args) {
  const start = performance.now();
  const full = args.includes('--full');
  const env = full ? { ...runtime.env, KAVACH_FULL: '1' } : runtime.env;
  const suite = { node: runtime.node, env };

  // The download of a browser waits for the network while the checks use the processor.
  const chromiumFound = ensureChromium();
  const tests = testSteps(full);
  const [tested, checked] = await Promise.all([
    runInOrder(suite, tests.slice(0, 1)),
    runInOrder(suite, [...staticSteps(), ...tests.slice(1)]),
  ]);
  const outcomes = [...checked, ...tested];
  const obstacle = await prepareScreen(suite, await chromiumFound);
  // Last and alone: a browser that shares its cores makes slow tests.
  if (obstacle === undefined) outcomes.push(await runStep(suite, screenStep((await chromiumFound) ?? '')));
  const notRun = obstacle === undefined ? [] : [`screen: ${obstacle}`];

  const brokers = writeBrokerTable(reportFile('tests'));
  const missing = brokers.uncovered.map((id) => `broker fact ${id}: no test of it passed`);
  const kept = writePromiseTable(reportFile('tests'));
  missing.push(...kept.broken.map((id) => `${id}: no test of it passed, or one failed`));
  print(`\n${brokers.line}\n${kept.line}`);
  printSummary(outcomes, [...notRun, ...missing], (performance.now() - start) / 1000);
  return notRun.length + missing.length === 0 && outcomes.every((outcome) => outcome.ok) ? 0 : 1;
}

/**
 * @param {Runtime} runtime
 * @param {string | undefined} chromium
 * @returns {Promise<string | undefined>} why the screen cannot be tested, where it cannot
 */
async function prepareScreen(runtime, chromium) {
  if (chromium === undefined) return `no Chromium was found. What to do: ${CHROMIUM_REMEDY}`;
  try {
    await ensureScreen(runtime);
    await ensureApp(runtime);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @param {Runtime} runtime
 * @param {readonly import('./steps.mjs').Step[]} steps
 */
async function runInOrder(runtime, steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(runtime, step));
  return outcomes;
}
