// npm run tidy:tighten                      lowers every ceiling of tests/tidy/longer.json to the present need
// npm run tidy:tighten -- FILE "the reason" adds one file, with its reason
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { LIST, ceilingFor, isShort, measureAll, readList } from './longer.mjs';

const top = process.cwd();
const [newFile, reason] = process.argv.slice(2);
const measured = measureAll(top);
const before = readList(top);

/** @type {import('./longer.mjs').LongerList} */
const after = {};
for (const [file, lengths] of [...measured].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const need = ceilingFor(lengths);
  const old = before[file];
  if (isShort(need)) continue;
  if (old !== undefined) {
    after[file] = {
      lines: Math.min(old.lines, need.lines),
      longestFunction: Math.min(old.longestFunction, need.longestFunction),
      reason: old.reason,
    };
  } else if (file === newFile && reason !== undefined) {
    after[file] = { ...need, reason };
  }
}
writeFileSync(join(top, LIST), `${JSON.stringify(after, null, 2)}\n`);
