import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { tellHappening } from './world/happening.ts';
import { runPool } from './world/pool.ts';
import { reportOf, reportText, type Failure } from './world/report.ts';
import type { SeedResult } from './world/result.ts';
import { shrink } from './world/shrink.ts';
import { drawStory } from './world/story.ts';
import { added, NO_TALLY } from './world/tally.ts';

// The whole terminal on a simulated exchange in virtual time, with faults from a seed: npm run simulate -- --seeds 1..100

const HELP = `npm run simulate -- --seeds A..B [--days N] [--format table|json] [--files] [--workers N]

Runs the whole terminal on a simulated exchange and disk, once for each seed, and judges it from outside.
  --days N     2: every spread is held over a night to its expiry; 3 and more: over a week
  --files      the real stores on real files
  --workers N  how many seeds at once; as many as there are cores where it is not given
Ends with 0 where nothing was found, with 1 and every failing seed where something was.
`;
/** Only so many failures are shrunk: whoever mends one runs the rest again. */
const SHRUNK_MAX = 5;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    days: { type: 'string', default: '1' },
    format: { type: 'string', default: 'table' },
    files: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
    help: { type: 'boolean', default: false },
  },
});

const range = /^(\d+)\.\.(\d+)$/.exec(values.seeds ?? '');
if (values.help || range === null || !['table', 'json'].includes(values.format)) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 2);
}

const options = { days: Number(values.days), files: values.files };
const failures: Failure[] = [];
let tally = NO_TALLY;
let simulatedMs = 0;
let repeated = 0;

function failureOf({ seed, findings }: SeedResult): readonly Failure[] {
  const [finding] = findings;
  if (finding === undefined) return [];
  const story = drawStory(seed, options.days);
  const { happenings } =
    failures.length < SHRUNK_MAX ? shrink(story, finding.invariant, options.files) : story;
  const more = `${options.days > 1 ? ` --days ${options.days}` : ''}${options.files ? ' --files' : ''}`;
  const command = `npm run simulate -- --seeds ${seed}..${seed}${more}`;
  return [{ seed, finding, command, shrunk: happenings.map(tellHappening) }];
}

const began = performance.now();
await runPool({ from: Number(range[1]), to: Number(range[2]) }, options, Number(values.workers), (result) => {
  tally = added(tally, result.tally);
  simulatedMs += result.simulatedMs;
  repeated += result.repeated === null ? 0 : 1;
  failures.push(...failureOf(result));
});
const report = reportOf({
  seconds: (performance.now() - began) / 1_000,
  simulatedMs,
  repeated,
  tally,
  failures,
});
process.stdout.write(
  values.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : `${reportText(report)}\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
