import { cpus } from 'node:os';
import { TARGETS } from './targets.ts';

// Runs the benches one after another and prints one JSON: never asserted, since a figure belongs to a machine and an
// hour. `npm run bench -- NAME` runs those whose name contains NAME.

type Figures = Readonly<Record<string, number>>;

interface Bench {
  readonly bench: () => Promise<Figures>;
}

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  backtest: async () => import('./backtest.ts'),
  breeze: async () => import('./breeze.ts'),
  emergency: async () => import('./emergency.ts'),
  engine: async () => import('./engine.ts'),
  market: async () => import('./market.ts'),
  pricing: async () => import('./pricing.ts'),
  screen: async () => import('./screen.ts'),
  storage: async () => import('./storage.ts'),
  strategy: async () => import('./strategy.ts'),
  sweep: async () => import('./sweep.ts'),
  terminal: async () => import('./terminal.ts'),
};

function beside(figures: Figures) {
  return TARGETS.map(({ path, figure, target, bound }) => {
    const measured = figures[figure] ?? null;
    const reached = measured === null ? null : bound === 'least' ? measured >= target : measured <= target;
    return { path, figure, bound, target, measured, reached };
  });
}

const wanted = process.argv[2] ?? '';
const figures: Record<string, number> = {};
for (const [name, load] of Object.entries(BENCHES)) {
  if (!name.includes(wanted)) continue;
  process.stderr.write(`${name} ...\n`);
  const { bench } = await load();
  globalThis.gc?.();
  Object.assign(figures, await bench());
}
const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
process.stdout.write(`${JSON.stringify({ machine, targets: beside(figures), figures }, null, 2)}\n`);
