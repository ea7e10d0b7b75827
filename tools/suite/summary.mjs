import { sum } from './reports.mjs';
import { print } from './run-step.mjs';

/** @typedef {import('./run-step.mjs').Outcome} Outcome */

const SKIPPED_SHOWN = 30;

/**
 * The table of what ran, and the one plain line that machines read.
 * @param {readonly Outcome[]} outcomes
 * @param {readonly string[]} notRun what could not run, and why
 * @param {number} seconds
 */
export function printSummary(outcomes, notRun, seconds) {
  const skipped = [...new Set(outcomes.flatMap((outcome) => outcome.skippedNames))];
  print('');
  for (const name of skipped.slice(0, SKIPPED_SHOWN)) print(`skipped: ${name}`);
  if (skipped.length > SKIPPED_SHOWN) print(`skipped: and ${skipped.length - SKIPPED_SHOWN} more`);
  print(tableOf(outcomes));
  print(`${seconds.toFixed(0)} s in all`);
  for (const reason of notRun) print(`DID NOT RUN: ${reason}`);
  const total = sum(outcomes.map((outcome) => outcome.counts));
  print(`${total.passed} passed, ${total.failed + notRun.length} failed, ${total.skipped} skipped`);
}

/** @param {readonly Outcome[]} outcomes */
export function tableOf(outcomes) {
  const rows = outcomes.flatMap((outcome) => [
    row(outcome.name, outcome.counts, outcome.seconds),
    ...(outcome.groups.size > 1 ? [...outcome.groups].map(([kind, counts]) => row(`  ${kind}`, counts)) : []),
  ]);
  const header = ['', 'passed', 'failed', 'skipped', 'seconds'];
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (/** @type {readonly string[]} */ cells) =>
    cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ');
  return [header, ...rows].map(line).join('\n');
}

/**
 * @param {string} name
 * @param {import('./reports.mjs').Counts} counts
 * @param {number} [seconds]
 */
function row(name, counts, seconds) {
  const { passed, failed, skipped } = counts;
  return [name, String(passed), String(failed), String(skipped), seconds?.toFixed(1) ?? ''];
}

/**
 * @param {string} cell
 * @param {number} width
 * @param {number} column
 */
function pad(cell, width, column) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
