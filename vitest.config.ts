import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const full = process.env['KAVACH_FULL'] === '1';

// Every worker and every terminal that a test starts reads the sources as they were compiled by the first of them.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.build', 'compile-cache');

/**
 * What looks at the brokers' SDKs themselves wants them as a new process loads them: Kite's keeps one socket for all. Each
 * of these files has a process of its own.
 */
const ALONE = ['tests/wire/brokers/**/*.test.ts', 'tests/wire/adapters/breeze/certificates.test.ts'];
/** Run as Node itself runs them: whole days and processes take half as long as through Vite's module runner. */
const NATIVE = ['property', 'golden', 'simulation', 'wire', 'tidy'].map(
  (kind) => `tests/${kind}/**/*.test.ts`,
);
const AS_NODE = { experimental: { viteModuleRunner: false } };

/** Longest first: what begins last is waited for by all. */
const LONG = [
  '/wire/hosts/process/',
  '/wire/rehearsal/',
  '/wire/hosts/drill-desk',
  '/simulation/world/',
  '/simulation/engine/',
  '/unit/adapters/simulator/',
];

/** By turns: what runs against sockets and processes waits most of the time, and the others work meanwhile. */
class ByTurns extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((part) => moduleId.includes(part));
    const all = await super.sort(files);
    const sorted = [...all.filter(isLong), ...all.filter((file) => !isLong(file))];
    const [waiting, working] = [true, false].map((isWire) =>
      sorted.filter(({ moduleId }) => moduleId.includes('/tests/wire/') === isWire),
    );
    const turns = Math.max(waiting?.length ?? 0, working?.length ?? 0);
    return Array.from({ length: turns }, (_, turn) => [waiting?.[turn], working?.[turn]])
      .flat()
      .filter((file) => file !== undefined);
  }
}

type Options = NonNullable<TestProjectInlineConfiguration['test']>;

/**
 * Tests that are run in the same way. The files of a worker share its process and what it imported, as the parts of a
 * terminal do: to begin one for each file, or for each kind, would take longer than most of them run.
 */
function project(name: string, include: string[], more: Options): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      environment: 'node',
      isolate: false,
      setupFiles: ['tests/support/setup.ts'],
      testTimeout: full ? 600_000 : 60_000,
      ...more,
    },
  };
}

export default defineConfig({
  test: {
    // More than there are cores: see above.
    maxWorkers: availableParallelism() + 3,
    sequence: { sequencer: ByTurns },
    // One kind alone: vitest run tests/KIND.
    projects: [
      project('native', NATIVE, { exclude: ALONE, ...AS_NODE }),
      // Among the units are parts of the screen, which Node does not read.
      project('unit', ['tests/unit/**/*.test.{ts,tsx}'], {}),
      project('alone', ALONE, { isolate: true, ...AS_NODE }),
    ],
    coverage: {
      provider: 'v8',
      include: ['shared/**', 'main/**', 'renderer/**'],
      reportsDirectory: '.build/coverage',
    },
  },
});
