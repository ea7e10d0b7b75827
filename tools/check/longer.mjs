import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lengthsOf } from './source.mjs';
import { productFiles } from './product-files.mjs';

// A file holds one idea. Where one is longer than these lines all the same, tests/tidy/longer.json says why, with its
// present length as its ceiling: the list can only get shorter.

export const LINES_MAX = 100;
export const FUNCTION_LINES_MAX = 50;
export const LIST = 'tests/tidy/longer.json';

/** @typedef {{ lines: number, longestFunction: number, reason: string }} Longer */
/** @typedef {Record<string, Longer>} LongerList */

/**
 * @param {string} top
 * @returns {LongerList}
 */
export function readList(top) {
  return /** @type {LongerList} */ (JSON.parse(readFileSync(join(top, LIST), 'utf8')));
}

/**
 * @param {string} top
 * @returns {Map<string, import('./source.mjs').Lengths>}
 */
export function measureAll(top) {
  const files = productFiles(top);
  return new Map(files.map((file) => [file, lengthsOf(file, readFileSync(join(top, file), 'utf8'))]));
}

/**
 * What the list must say about a file of this length: a ceiling never below the default.
 * @param {import('./source.mjs').Lengths} lengths
 */
export function ceilingFor(lengths) {
  return {
    lines: Math.max(lengths.lines, LINES_MAX),
    longestFunction: Math.max(lengths.longestFunction, FUNCTION_LINES_MAX),
  };
}

/**
 * What is wrong, one line each; nothing when the list and the files agree.
 * @param {ReadonlyMap<string, import('./source.mjs').Lengths>} measured
 * @param {LongerList} list
 */
export function complaints(measured, list) {
  const found = [];
  for (const [file, lengths] of measured) {
    const { lines, longestFunction } = list[file] ?? {
      lines: LINES_MAX,
      longestFunction: FUNCTION_LINES_MAX,
    };
    if (lengths.lines > lines) found.push(`${file} has ${lengths.lines} lines, ${lines} allowed: split it`);
    if (lengths.longestFunction > longestFunction) {
      found.push(
        `${file} has a function of ${lengths.longestFunction} lines, ${longestFunction} allowed: split it`,
      );
    }
  }
  for (const [file, entry] of Object.entries(list)) found.push(...staleness(file, entry, measured.get(file)));
  return found;
}

/**
 * @param {string} file
 * @param {Longer} entry
 * @param {import('./source.mjs').Lengths | undefined} lengths
 */
function staleness(file, entry, lengths) {
  if (lengths === undefined) return [`${file} is gone: npm run tidy:tighten`];
  if (entry.reason.trim() === '') return [`${file} is listed without a reason`];
  const need = ceilingFor(lengths);
  const loose = entry.lines > need.lines || entry.longestFunction > need.longestFunction;
  return loose || isShort(need) ? [`${file} became shorter: npm run tidy:tighten`] : [];
}

/** @param {{ lines: number, longestFunction: number }} need */
export function isShort(need) {
  return need.lines === LINES_MAX && need.longestFunction === FUNCTION_LINES_MAX;
}
