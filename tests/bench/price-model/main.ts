import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitted } from './fit.ts';
import { summary, table } from './judge.ts';
import { nearTable } from './near.ts';
import { observations } from './observations.ts';
import { picture } from './picture.ts';

// `npm run model` judges the price model that is in the product on all recorded prices and writes the figures and
// pictures of docs/model.md; `npm run model -- --fit` fits its coefficients anew before.

const ROOT = join(import.meta.dirname, '..', '..', '..');
const COEFFICIENTS = join(ROOT, 'main/domain/market/pricing/smile-coefficients.ts');
const PAGE = join(ROOT, 'docs/model.md');
/** Fitted on what lies before, judged on what comes after. */
const SPLIT = '2024-01-01';

const { seen, lacking } = observations();
const [before, after] = [seen.filter(({ day }) => day < SPLIT), seen.filter(({ day }) => day >= SPLIT)];

if (process.argv.includes('--fit')) {
  const { points, coefficients } = fitted(before);
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(
    COEFFICIENTS,
    `// Written by \`npm run model -- --fit\`; what it is worth stands in docs/model.md. Not edited by hand.

/** Of one, ln(sessions left), ln(India VIX / 15 %), z and z squared: in this order. */
export const SMILE = {
  fittedOn: '${today}',
  from: '${before[0]?.day ?? ''}',
  to: '${before.at(-1)?.day ?? ''}',
  points: ${points},
  coefficients: [${coefficients.join(', ')}],
} as const;
`,
  );
  process.stdout.write(
    `fitted on ${points} prices: ${coefficients.join(' ')}\nRun it again without --fit.\n`,
  );
} else {
  const years = [...new Set(seen.map(({ day }) => day.slice(0, 4)))];
  const head =
    '| prices | number | median premium | median error | bias |\n| --- | --- | --- | --- | --- |\n';
  const parts = [
    summary(`all (${lacking} more lack an index level or VIX)`, seen),
    summary(`fitted on: before ${SPLIT}`, before),
    summary(`judged on: ${SPLIT} and after`, after),
    summary(
      'index known at the minute',
      seen.filter(({ isExact }) => isExact),
    ),
    summary(
      'index read off a longer bar',
      seen.filter(({ isExact }) => !isExact),
    ),
    ...years.map((year) =>
      summary(
        year,
        seen.filter(({ day }) => day.startsWith(year)),
      ),
    ),
  ];
  const figures = `${head}${parts.join('')}\n### Judged: ${SPLIT} and after\n\n${table(after)}\n### Fitted on: before ${SPLIT}\n\n${table(before)}\n${nearTable()}`;
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(
      /(<!-- figures -->\n)[^]*(\n<!-- end -->)/,
      (_, open: string, end: string) => `${open}\n${figures}${end}`,
    ),
  );
  mkdirSync(join(ROOT, 'docs/model'), { recursive: true });
  writeFileSync(
    join(ROOT, 'docs/model/error.svg'),
    picture(`Median error, ${SPLIT} and after`, after, ({ error }) => error),
  );
  writeFileSync(
    join(ROOT, 'docs/model/bias.svg'),
    picture(`Bias (model less recorded), ${SPLIT} and after`, after, ({ bias }) => bias),
  );
  process.stdout.write(figures);
}
