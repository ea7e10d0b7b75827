import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../bootstrap/paths.mjs';
import { isRecord } from '../bootstrap/tools.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ groups: Map<string, Counts>, skippedNames: string[] }} Report counts by kind of test */

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0 });

/** @returns {Map<string, Counts>} */
export const noGroups = () => new Map();

/**
 * @param {Iterable<Counts>} all
 * @returns {Counts}
 */
export function sum(all) {
  const total = noCounts();
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

/**
 * @param {string} file
 * @param {'vitest' | 'playwright'} runner
 * @returns {Report | undefined} undefined where the runner left none: it broke before its first test
 */
export function readReport(file, runner) {
  /** @type {unknown} */
  let content;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  return runner === 'vitest' ? vitestReport(content) : playwrightReport(content);
}

/**
 * @param {unknown} content
 * @returns {Report}
 */
export function vitestReport(content) {
  /** @type {Report} */
  const report = { groups: noGroups(), skippedNames: [] };
  for (const file of listAt(content, 'testResults')) {
    const kind = kindOf(String(field(file, 'name')));
    const counts = report.groups.get(kind) ?? noCounts();
    const tests = listAt(file, 'assertionResults');
    for (const test of tests) {
      const status = field(test, 'status');
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') counts.failed += 1;
      else {
        counts.skipped += 1;
        report.skippedNames.push(String(field(test, 'fullName')));
      }
    }
    // A file that could not be loaded has no test in it, yet it failed.
    if (tests.length === 0 && field(file, 'status') === 'failed') counts.failed += 1;
    report.groups.set(kind, counts);
  }
  return report;
}

/**
 * @param {unknown} content
 * @returns {Report}
 */
export function playwrightReport(content) {
  const stats = field(content, 'stats');
  const failed = number(stats, 'unexpected') + number(stats, 'flaky');
  const broken = listAt(content, 'errors').length > 0 && failed === 0 ? 1 : 0;
  const counts = {
    passed: number(stats, 'expected'),
    failed: failed + broken,
    skipped: number(stats, 'skipped'),
  };
  return { groups: new Map([['screen', counts]]), skippedNames: [] };
}

/**
 * tests/golden/weeks.test.ts is of the kind golden.
 * @param {string} file
 */
function kindOf(file) {
  return relative(root, file).split(/[\\/]/)[1] ?? 'other';
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown}
 */
function field(value, name) {
  return isRecord(value) ? value[name] : undefined;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {readonly unknown[]}
 */
function listAt(value, name) {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}

/**
 * @param {unknown} value
 * @param {string} name
 */
function number(value, name) {
  const found = field(value, name);
  return typeof found === 'number' ? found : 0;
}
