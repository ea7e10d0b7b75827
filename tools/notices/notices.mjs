import { licenceText } from './licence-text.mjs';

/** @typedef {import('./shipped-packages.mjs').ShippedPackage} ShippedPackage */

const RULE = '='.repeat(80);

/** What a licence or its owner asks to be said, and the package's own files do not say. */
const ATTRIBUTIONS = /** @type {Record<string, string | undefined>} */ ({
  'lightweight-charts':
    'TradingView Lightweight Charts(TM)\nCopyright (c) 2025 TradingView, Inc. https://www.tradingview.com/',
});

const HEAD = `Third-party notices

Kavach is made with the packages below, which ship with it. Each is listed with its version and its licence; packages
with the same text stand together. Electron and Chromium, which the installed app runs on, bring their own:
LICENSE.electron.txt and LICENSES.chromium.html beside the program.

Generated from what ships: npm run notices`;

/**
 * The notices of what ships, as one text.
 * @param {readonly ShippedPackage[]} packages in their order
 */
export function noticesOf(packages) {
  const list = packages.map((item) => `- ${title(item)}: ${item.licence ?? 'see below'}`).join('\n');
  /** @type {Map<string, { text: string, packages: ShippedPackage[], owners: Set<string> }>} */
  const groups = new Map();
  for (const item of packages) {
    const text = licenceText(item.folder) ?? unstated(item);
    const { owners, words } = split(text);
    const key = words
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
    const group = groups.get(key) ?? { text: words, packages: [], owners: new Set() };
    group.packages.push(item);
    for (const owner of owners) group.owners.add(owner);
    groups.set(key, group);
  }
  const sections = [...groups.values()].map((group) =>
    section(group.packages, [...group.owners], group.text),
  );
  return `${[HEAD, list, ...sections].join('\n\n')}\n`;
}

/**
 * @param {readonly ShippedPackage[]} packages
 * @param {readonly string[]} owners
 * @param {string} text
 */
function section(packages, owners, text) {
  const said = packages.map(({ name }) => ATTRIBUTIONS[name]).filter((words) => words !== undefined);
  const names = packages.map(title).join('\n');
  return [`${RULE}\n${names}`, ...said, owners.join('\n'), text].filter((part) => part !== '').join('\n\n');
}

/**
 * Who owns it, apart from the words that many share.
 * @param {string} text
 */
function split(text) {
  const lines = text.split('\n');
  const isOwner = (/** @type {string} */ line) =>
    /^\s*(copyright|\(c\)|©)\b.*\d{4}|^\s*copyright \(c\)/i.test(line);
  const words = lines.filter((line) => !isOwner(line)).join('\n');
  return {
    owners: lines.filter(isOwner).map((line) => line.trim()),
    words: words.replaceAll(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, ''),
  };
}

/** @param {ShippedPackage} item */
const title = ({ name, version }) => `${name} ${version}`;

/** @param {ShippedPackage} item */
function unstated({ name, licence }) {
  if (licence === null) return `The package ${name} states no licence, in no file of its own.`;
  return `The package states its licence, ${licence}, in its package.json alone, without the text.`;
}
