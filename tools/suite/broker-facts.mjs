import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reports, root } from '../bootstrap/paths.mjs';
import { isRecord } from '../bootstrap/tools.mjs';

// What is known to go wrong with brokers, against the tests that say in their titles which of it they cover: `[must 4]`
// and `[failure 9]`, as numbered in tests/broker-facts.json.

/** @typedef {{ id: string, fact: string, reason?: string }} BrokerFact */
/** @typedef {{ title: string, status: string }} Proof */
/** @typedef {BrokerFact & { proofs: readonly Proof[] }} Row */

const TAG = /\[((?:must|failure) \d+)\]/g;

/** @returns {readonly BrokerFact[]} */
export function brokerFacts() {
  /** @type {unknown} */
  const facts = JSON.parse(readFileSync(join(root, 'tests', 'broker-facts.json'), 'utf8'));
  return /** @type {readonly BrokerFact[]} */ (facts);
}

/**
 * The tags that stand in a text.
 * @param {string} text
 * @returns {readonly string[]}
 */
export function tagsIn(text) {
  return [...text.matchAll(TAG)].map((match) => match[1] ?? '');
}

/**
 * Each fact with the tests of a vitest report that name it.
 * @param {unknown} report
 * @returns {readonly Row[]}
 */
export function brokerTable(report) {
  /** @type {Map<string, Proof[]>} */
  const proofs = new Map();
  const files = isRecord(report) && Array.isArray(report['testResults']) ? report['testResults'] : [];
  for (const test of files.flatMap((file) => (isRecord(file) ? file['assertionResults'] : []))) {
    if (!isRecord(test)) continue;
    const title = String(test['fullName']);
    for (const tag of tagsIn(title)) {
      proofs.set(tag, [...(proofs.get(tag) ?? []), { title, status: String(test['status']) }]);
    }
  }
  return brokerFacts().map((fact) => ({ ...fact, proofs: proofs.get(fact.id) ?? [] }));
}

/**
 * Writes the table beside the other reports.
 * @param {string} reportFile of vitest
 * @returns {{ line: string, uncovered: readonly string[] }} what to print, and the facts without test and reason
 */
export function writeBrokerTable(reportFile) {
  /** @type {unknown} */
  let report;
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return { line: 'broker facts: not known, since the tests left no report', uncovered: [] };
  }
  const rows = brokerTable(report);
  const file = join(reports, 'broker-facts.md');
  mkdirSync(reports, { recursive: true });
  writeFileSync(file, markdown(rows));
  const covered = rows.filter(({ proofs }) => proofs.some(({ status }) => status === 'passed'));
  const excused = rows.filter(({ proofs, reason }) => proofs.length === 0 && reason !== undefined);
  const uncovered = rows
    .filter((row) => !covered.includes(row) && !excused.includes(row))
    .map(({ id }) => id);
  const rest = excused.length === 0 ? '' : `, ${excused.length} with a reason`;
  return { line: `broker facts: ${covered.length} of ${rows.length} covered${rest} (${file})`, uncovered };
}

/** @param {readonly Row[]} rows */
function markdown(rows) {
  const lines = rows.flatMap(({ id, fact, reason, proofs }) =>
    proofs.length === 0
      ? [`| ${id} | ${fact} | ${reason ?? 'NOT COVERED'} | |`]
      : proofs.map(({ title, status }, index) =>
          index === 0
            ? `| ${id} | ${fact} | ${plain(title)} | ${status} |`
            : `| | | ${plain(title)} | ${status} |`,
        ),
  );
  const head = [
    '| fact | what goes wrong with brokers | the test, and what Kavach did | result |',
    '| --- | --- | --- | --- |',
  ];
  return `${[...head, ...lines].join('\n')}\n`;
}

/** @param {string} title */
function plain(title) {
  return title.replaceAll(TAG, '').replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim();
}
