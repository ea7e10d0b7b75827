import { plain, proofsByTag, readReport, readRows, writeTable } from './proofs.mjs';

// What is known to go wrong with brokers, against the tests that say in their titles which of it they cover: `[must 4]`
// and `[failure 9]`, as numbered in tests/broker-facts.json.

/** @typedef {{ id: string, fact: string, reason?: string }} BrokerFact */
/** @typedef {BrokerFact & { proofs: readonly import('./proofs.mjs').Proof[] }} Row */

const TAG = /\[((?:must|failure) \d+)\]/g;

/** @returns {readonly BrokerFact[]} */
export function brokerFacts() {
  return /** @type {readonly BrokerFact[]} */ (readRows('broker-facts.json'));
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
  const proofs = proofsByTag(report, tagsIn);
  return brokerFacts().map((fact) => ({ ...fact, proofs: proofs.get(fact.id) ?? [] }));
}

/**
 * Writes the table beside the other reports.
 * @param {string} reportFile of vitest
 * @returns {{ line: string, uncovered: readonly string[] }} what to print, and the facts without test and reason
 */
export function writeBrokerTable(reportFile) {
  const report = readReport(reportFile);
  if (report === null)
    return { line: 'broker facts: not known, since the tests left no report', uncovered: [] };
  const rows = brokerTable(report);
  const head = ['fact', 'what goes wrong with brokers', 'the test, and what Kavach did', 'result'];
  const file = writeTable('broker-facts.md', head, rows.flatMap(cells));
  const covered = rows.filter(({ proofs }) => proofs.some(({ status }) => status === 'passed'));
  const excused = rows.filter(({ proofs, reason }) => proofs.length === 0 && reason !== undefined);
  const uncovered = rows
    .filter((row) => !covered.includes(row) && !excused.includes(row))
    .map(({ id }) => id);
  const rest = excused.length === 0 ? '' : `, ${excused.length} with a reason`;
  return { line: `broker facts: ${covered.length} of ${rows.length} covered${rest} (${file})`, uncovered };
}

/** @param {Row} row */
function cells({ id, fact, reason, proofs }) {
  if (proofs.length === 0) return [[id, fact, reason ?? 'NOT COVERED', '']];
  return proofs.map(({ title, status }, index) =>
    index === 0 ? [id, fact, plain(title), status] : ['', '', plain(title), status],
  );
}
