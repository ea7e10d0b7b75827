// The dependency check. dependency-cruiser ends with 0 when it could read nothing at all, so its word counts only
// when it read as many modules as git lists.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';
import { PRODUCT_FOLDERS, productFiles } from './product-files.mjs';

const top = process.argv[2] ?? process.cwd();
process.chdir(top);

const folders = PRODUCT_FOLDERS.filter((folder) => existsSync(join(top, folder)));
const { output } = await cruise(folders, {
  ...config.options,
  validate: true,
  ruleSet: { forbidden: config.forbidden },
});
if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result');

const read = new Set(output.modules.map((module) => module.source));
const unread = productFiles(top).filter((file) => !read.has(file));
const { violations, totalCruised } = output.summary;

for (const violation of violations) {
  const path = violation.cycle?.map((step) => step.name).join(' -> ') ?? violation.to;
  process.stderr.write(
    `${violation.from} -> ${path}\n    ${violation.rule.name}: ${comment(violation.rule.name)}\n`,
  );
}
for (const file of unread) process.stderr.write(`${file} was not read: is its syntax right?\n`);

if (read.size === 0) process.stderr.write('no module was read: is @swc/core installed?\n');
const failed = violations.length + unread.length + (read.size === 0 ? 1 : 0);
process.stdout.write(
  `${totalCruised} modules read, ${violations.length} forbidden imports, ${unread.length} files not read\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} name */
function comment(name) {
  return config.forbidden.find((rule) => rule.name === name)?.comment ?? '';
}
