import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One project per kind of proof (see CONTRIBUTING.md), so that each can be run alone: vitest run --project unit
const kinds = ['unit', 'property', 'golden', 'simulation', 'wire', 'tidy'] as const;

const full = process.env['KAVACH_FULL'] === '1';

export default defineConfig({
  test: {
    // One more than there are cores: what runs against sockets waits, and the others work meanwhile.
    maxWorkers: availableParallelism() + 1,
    projects: kinds.map((kind) => ({
      test: {
        name: kind,
        include: [`tests/${kind}/**/*.test.{ts,tsx}`],
        environment: 'node',
        // What decides keeps no state of its own, so its tests may share a process; the SDKs under `wire` do.
        isolate: kind === 'wire',
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
