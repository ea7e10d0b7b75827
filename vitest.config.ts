import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

// One project per kind of proof (see CONTRIBUTING.md), so that each can be run alone: vitest run --project unit
const kinds = ['unit', 'property', 'golden', 'simulation', 'wire', 'tidy'] as const;

const full = process.env['KAVACH_FULL'] === '1';

// Whole days and processes run as Node itself runs them, half as long as through Vite's module runner. The rest shares
// what was imported, or imports parts of the screen, which Node does not read.
const native: readonly string[] = ['simulation', 'wire', 'wire alone'];

// Every worker and every terminal that a test starts reads the sources as they were compiled by the first of them.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.build', 'compile-cache');

/**
 * What looks at the brokers' SDKs themselves wants them as a new process loads them: Kite's keeps one socket for all. Each
 * of these files has a process of its own.
 */
const ALONE = ['tests/wire/brokers/**/*.test.ts', 'tests/wire/adapters/breeze/certificates.test.ts'];

/** Longest first: what begins last is waited for by all. */
const LONG = ['/wire/hosts/process/', '/wire/rehearsal/', '/simulation/world/', '/simulation/engine/'];

/** By turns: what runs against sockets and processes waits most of the time, and the others work meanwhile. */
class ByTurns extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((part) => moduleId.includes(part));
    const all = await super.sort(files);
    const sorted = [...all.filter(isLong), ...all.filter((file) => !isLong(file))];
    const [waiting, working] = [true, false].map((isWire) =>
      sorted.filter(({ project }) => project.name.startsWith('wire') === isWire),
    );
    const turns = Math.max(waiting?.length ?? 0, working?.length ?? 0);
    return Array.from({ length: turns }, (_, turn) => [waiting?.[turn], working?.[turn]])
      .flat()
      .filter((file) => file !== undefined);
  }
}

export default defineConfig({
  test: {
    // More than there are cores: see above.
    maxWorkers: availableParallelism() + 3,
    sequence: { sequencer: ByTurns },
    projects: [...kinds, 'wire alone' as const].map((kind) => ({
      test: {
        name: kind,
        include: kind === 'wire alone' ? ALONE : [`tests/${kind}/**/*.test.{ts,tsx}`],
        exclude: kind === 'wire' ? ALONE : [],
        environment: 'node',
        // The other files of a worker share its process, as the parts of a terminal do: a process for each would take
        // longer to start than most of them run.
        isolate: kind === 'wire alone',
        experimental: { viteModuleRunner: !native.includes(kind) },
        setupFiles: ['tests/support/setup.ts'],
        testTimeout: full ? 600_000 : 60_000,
      },
    })),
    coverage: {
      provider: 'v8',
      include: ['shared/**', 'main/**', 'renderer/**'],
      reportsDirectory: '.build/coverage',
    },
  },
});
