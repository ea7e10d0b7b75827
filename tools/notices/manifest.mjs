import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../bootstrap/tools.mjs';

/** @typedef {Record<string, unknown>} Manifest a package.json */

/**
 * @param {string} folder
 * @returns {Manifest}
 */
export function readManifest(folder) {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!isRecord(manifest)) throw new Error(`${folder} has no readable package.json`);
  return manifest;
}

/**
 * What a package needs to run, by name.
 * @param {Manifest} manifest
 */
export function needsOf({ dependencies, optionalDependencies }) {
  return [dependencies, optionalDependencies].flatMap((list) => (isRecord(list) ? Object.keys(list) : []));
}

/**
 * As it is written today, or as it was: a list of kinds.
 * @param {Manifest} manifest
 * @returns {string | null}
 */
export function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  const kinds = Array.isArray(licenses) ? licenses.filter(isRecord).map(({ type }) => String(type)) : [];
  return kinds.length > 0 ? kinds.join(' or ') : null;
}
