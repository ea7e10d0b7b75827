import { plain, proofsByTag, readReport, readRows, writeTable } from './proofs.mjs';

// What Kavach promises of strategy and risk, each default at its edges, against the tests that name it in their titles:
// `[promise 32]`, as numbered in tests/promises.json. Each row has the journal's own line, or a reason why it has none.

/** @typedef {{ id: string, promise: string, default: string, journal: string | null, reason?: string }} KeptPromise */

const TAG = /\[(promise \d+)\]/g;

/** @returns {readonly KeptPromise[]} */
export function promises() {
  return /** @type {readonly KeptPromise[]} */ (readRows('promises.json'));
}

/**
 * The tags that stand in a text.
 * @param {string} text
 * @returns {readonly string[]}
 */
export function promisesIn(text) {
  return [...text.matchAll(TAG)].map((match) => match[1] ?? '');
}

/**
 * Writes the table beside the other reports.
 * @param {string} reportFile of vitest
 * @returns {{ line: string, broken: readonly string[] }} what to print, and the promises of which no test passed
 */
export function writePromiseTable(reportFile) {
  const report = readReport(reportFile);
  if (report === null) return { line: 'promises: not known, since the tests left no report', broken: [] };
  const proofs = proofsByTag(report, promisesIn);
  const rows = promises().map((each) => ({ ...each, proofs: proofs.get(each.id) ?? [] }));
  const head = ['', 'promise', 'default', 'test', 'result', 'journal line'];
  const file = writeTable('promises.md', head, rows.flatMap(cells));
  const kept = rows.filter(isKept);
  const broken = rows.filter((row) => !isKept(row)).map(({ id }) => id);
  return { line: `promises: ${kept.length} of ${rows.length} kept (${file})`, broken };
}

/** @param {{ proofs: readonly import('./proofs.mjs').Proof[] }} row */
function isKept({ proofs }) {
  return (
    proofs.some(({ status }) => status === 'passed') && !proofs.some(({ status }) => status === 'failed')
  );
}

/** @param {KeptPromise & { proofs: readonly import('./proofs.mjs').Proof[] }} row */
function cells({ id, promise, default: usual, journal, reason, proofs }) {
  const said = [id, plain(promise), plain(usual)];
  const line = plain(journal ?? reason ?? '');
  if (proofs.length === 0) return [[...said, 'NO TEST', '', line]];
  return proofs.map(({ title, status }, index) =>
    index === 0 ? [...said, plain(title), status, line] : ['', '', '', plain(title), status, ''],
  );
}
