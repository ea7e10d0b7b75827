import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reports, root } from '../bootstrap/paths.mjs';
import { isRecord } from '../bootstrap/tools.mjs';

// Tables of what is to be proved, kept as JSON beside the tests, against the tests whose titles name the rows: `[must 4]`.

/** @typedef {{ title: string, status: string }} Proof */

/** @param {string} file below tests/ */
export function readRows(file) {
  /** @type {unknown} */
  const rows = JSON.parse(readFileSync(join(root, 'tests', file), 'utf8'));
  return rows;
}

/**
 * The tests of a vitest report by the tags in their titles.
 * @param {unknown} report
 * @param {(title: string) => readonly string[]} tagsIn
 * @returns {ReadonlyMap<string, readonly Proof[]>}
 */
export function proofsByTag(report, tagsIn) {
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
  return proofs;
}

/**
 * A vitest report; null where the tests left none.
 * @param {string} file
 * @returns {unknown}
 */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Writes a table beside the other reports.
 * @param {string} name
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} its file
 */
export function writeTable(name, head, rows) {
  const file = join(reports, name);
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  mkdirSync(reports, { recursive: true });
  writeFileSync(file, `${[head, head.map(() => '---'), ...rows].map(line).join('\n')}\n`);
  return file;
}

/**
 * A title without its tags, fit for a cell.
 * @param {string} title
 */
export function plain(title) {
  return title
    .replaceAll(/\[(?:must|failure|promise) \d+\]/g, '')
    .replaceAll('|', '/')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
