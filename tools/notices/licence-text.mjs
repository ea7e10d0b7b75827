import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.\w+|-\w+)*$/i;
const LICENCE_SECTION = /^#+\s*licen[cs]e\b[^\n]*\n|^licen[cs]e\s*\n[-=]{3,}\s*\n/im;
const LONGEST_LINE = 110;

/**
 * What a package says of its licence: its licence and notice files, else that section of its README, else null.
 * @param {string} folder
 * @returns {string | null}
 */
export function licenceText(folder) {
  const names = readdirSync(folder).sort();
  const files = names.filter((name) => LICENCE_FILE.test(name));
  if (files.length > 0)
    return tidy(files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n\n'));
  const readme = names.find((name) => /^readme\.(md|markdown)$/i.test(name));
  if (readme === undefined) return null;
  const text = readFileSync(join(folder, readme), 'utf8').replaceAll('\r\n', '\n');
  const start = LICENCE_SECTION.exec(text);
  if (start === null) return null;
  const section = text.slice(start.index + start[0].length).split(/^#+ /m)[0] ?? '';
  return tidy(section) || null;
}

/**
 * Lines without trailing blanks, none of them endless, no empty ones at the ends.
 * @param {string} text
 */
function tidy(text) {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u{feff}', '').split('\n');
  return lines
    .flatMap((line) => folded(line.trimEnd()))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/**
 * @param {string} line
 * @returns {string[]}
 */
function folded(line) {
  if (line.length <= LONGEST_LINE) return [line];
  const at = line.lastIndexOf(' ', LONGEST_LINE);
  return at <= 0 ? [line] : [line.slice(0, at), ...folded(line.slice(at + 1))];
}
