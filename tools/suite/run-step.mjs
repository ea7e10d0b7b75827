import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reports, root } from '../bootstrap/paths.mjs';
import { noCounts, noGroups, readReport, sum } from './reports.mjs';
import { logFile, reportFile } from './steps.mjs';

/** @typedef {import('./reports.mjs').Counts} Counts */
/** @typedef {{ name: string, counts: Counts, groups: Map<string, Counts>, seconds: number, ok: boolean, skippedNames: string[] }} Outcome */

const compiled = join(root, '.build', 'compile-cache');

const LIMIT_MS = 20 * 60_000;
const LIMIT_FULL_MS = 60 * 60_000;
const LOG_LINES_SHOWN = 150;

/**
 * Runs one step, keeping its output in a file: only a failed step's output is worth reading.
 * @param {import('../bootstrap/processes.mjs').Runtime} runtime
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<Outcome>}
 */
export async function runStep(runtime, step) {
  const log = logFile(step.name);
  mkdirSync(reports, { recursive: true });
  rmSync(reportFile(step.name), { force: true });
  const start = performance.now();
  const code = await runQuietly(runtime, step, log);
  const seconds = (performance.now() - start) / 1000;

  const report = step.runner === undefined ? undefined : readReport(reportFile(step.name), step.runner);
  const groups = report?.groups ?? noGroups();
  const counts = step.runner === undefined ? noCounts() : sum(groups.values());
  // A check is one test; a runner that failed without a failed test (or ran none at all) has failed all the same.
  const ranNothing = counts.passed + counts.failed === 0;
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  else if (ranNothing && step.runner === undefined) counts.passed = 1;
  else if (ranNothing) counts.failed = 1;

  const ok = counts.failed === 0;
  print(`${ok ? 'ok    ' : 'FAILED'}  ${step.name} (${seconds.toFixed(1)} s)`);
  if (!ok) showFailure(step, log);
  return { name: step.name, counts, groups, seconds, ok, skippedNames: report?.skippedNames ?? [] };
}

/**
 * @param {import('../bootstrap/processes.mjs').Runtime} runtime
 * @param {import('./steps.mjs').Step} step
 * @param {string} file
 * @returns {Promise<number>}
 */
function runQuietly(runtime, step, file) {
  return new Promise((resolve) => {
    const log = createWriteStream(file);
    const child = spawn(runtime.node, step.command, {
      cwd: root,
      // Colours would end up in the log as escape codes; what one process compiled the next ones read.
      env: { NODE_COMPILE_CACHE: compiled, ...runtime.env, NO_COLOR: '1', FORCE_COLOR: '0', ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: runtime.env['KAVACH_FULL'] === '1' ? LIMIT_FULL_MS : LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('error', (error) => log.write(`${error.message}\n`));
    child.on('close', (code, signal) => {
      if (signal !== null) log.write(`\nended by ${signal}: it ran longer than the suite allows\n`);
      log.end(() => resolve(code ?? 1));
    });
  });
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {string} file
 */
function showFailure(step, file) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  if (lines.length > LOG_LINES_SHOWN)
    print(`(the last ${LOG_LINES_SHOWN} of ${lines.length} lines; all: ${file})`);
  print(lines.slice(-LOG_LINES_SHOWN).join('\n'));
  print(`what to do: ${step.remedy}`);
}

/** @param {string} text */
export function print(text) {
  process.stdout.write(`${text}\n`);
}
