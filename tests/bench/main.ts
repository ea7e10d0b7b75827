import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { TARGETS } from './targets.ts';

// Runs every file beside this one that has a bench, one after another, and prints one JSON: never asserted, since
// a figure belongs to a machine and an hour. `npm run bench -- NAME` runs those whose name contains NAME.

type Figures = Readonly<Record<string, number>>;

const NOT_BENCHES: ReadonlySet<string> = new Set(['main.ts', 'targets.ts']);

function benchFiles(wanted: string): readonly string[] {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !NOT_BENCHES.has(name));
  return names.filter((name) => name.includes(wanted)).sort();
}

async function run(name: string): Promise<Figures> {
  const loaded = (await import(`./${name}`)) as { readonly bench: () => Promise<Figures> };
  process.stderr.write(`${name} ...\n`);
  globalThis.gc?.();
  return loaded.bench();
}

function beside(figures: Figures) {
  return TARGETS.map(({ path, figure, target, bound }) => {
    const measured = figures[figure] ?? null;
    const reached = measured === null ? null : bound === 'least' ? measured >= target : measured <= target;
    return { path, figure, bound, target, measured, reached };
  });
}

const figures: Record<string, number> = {};
for (const name of benchFiles(process.argv[2] ?? '')) Object.assign(figures, await run(name));
const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
process.stdout.write(`${JSON.stringify({ machine, targets: beside(figures), figures }, null, 2)}\n`);
