import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leftOutPackages } from './left-out.mjs';
import { licenceOf, needsOf, readManifest } from './manifest.mjs';

/**
 * A package whose files, or code bundled from them, are in the installed app.
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} folder
 * @property {string | null} licence as its package.json names it
 */

/** The screen's packages are built into it: they are developer's dependencies and ship all the same. */
const BUNDLED_ROOMS = ['renderer', 'preload'];
const IMPORTED = /(?:from |import |import\(|url\()['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)[^'"]*['"]/g;

/**
 * Every package that ships, by name and version: what runs, and what is built into the screen.
 * @param {string} top the checkout's folder
 * @returns {ShippedPackage[]}
 */
export function shippedPackages(top) {
  const leftOut = leftOutPackages(top);
  /** @type {Map<string, ShippedPackage>} */
  const found = new Map();
  /**
   * @param {string} name
   * @param {string} from
   */
  const collect = (name, from) => {
    const folder = resolvePackage(name, from, top);
    // An optional one of another system is not there.
    if (folder === undefined || found.has(folder) || leftOut.has(name)) return;
    const manifest = readManifest(folder);
    found.set(folder, { name, version: String(manifest['version']), folder, licence: licenceOf(manifest) });
    for (const next of needsOf(manifest)) collect(next, folder);
  };
  for (const name of [...needsOf(readManifest(top)), ...bundledPackages(top)]) collect(name, top);
  // The same one may lie in several folders.
  const unique = new Map([...found.values()].map((item) => [`${item.name} ${item.version}`, item]));
  return [...unique.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/**
 * As Node finds it: the nearest node_modules upwards.
 * @param {string} name
 * @param {string} from
 * @param {string} top
 */
function resolvePackage(name, from, top) {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (folder === top) return undefined;
  }
}

/** @param {string} top */
function bundledPackages(top) {
  const files = BUNDLED_ROOMS.flatMap((room) =>
    readdirSync(join(top, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|css)$/.test(file))
      .map((file) => readFileSync(join(top, room, file), 'utf8')),
  );
  const imported = files.flatMap((text) => [...text.matchAll(IMPORTED)].map(([, name = '']) => name));
  return [...new Set(imported)].filter(
    (name) => name !== 'electron' && existsSync(join(top, 'node_modules', name)),
  );
}

/**
 * By code units: the same order on every machine.
 * @param {string} a
 * @param {string} b
 */
const compare = (a, b) => Number(a > b) - Number(a < b);
