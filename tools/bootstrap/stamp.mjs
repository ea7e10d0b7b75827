import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './paths.mjs';

// A stamp is the hash of what a result was made from, kept beside the result: equal hash, nothing to do.

/**
 * Every file below the given files and folders, in an order that does not depend on the file system.
 * @param {readonly string[]} places
 * @returns {string[]}
 */
export function filesBelow(places) {
  return places.flatMap((place) => {
    /** @type {import('node:fs').Dirent[]} */
    let entries;
    try {
      entries = readdirSync(place, { withFileTypes: true });
    } catch (error) {
      // Not a folder: it is a file, or nothing.
      return errorCode(error) === 'ENOTDIR' ? [place] : [];
    }
    const names = entries.map((entry) => entry.name).sort();
    return filesBelow(names.map((name) => join(place, name)));
  });
}

/** @param {readonly string[]} places */
export function hashOf(places) {
  const hash = createHash('sha256');
  for (const file of filesBelow(places)) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} stampFile */
export function readStamp(stampFile) {
  try {
    return readFileSync(stampFile, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * @param {string} stampFile
 * @param {string} hash
 */
export function writeStamp(stampFile, hash) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${hash}\n`);
}

/**
 * The `code` of a Node system error.
 * @param {unknown} error
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
