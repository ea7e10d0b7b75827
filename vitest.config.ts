import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// One project per kind of proof (see CONTRIBUTING.md), so that each can be run alone: vitest run --project unit
const kinds = ['unit', 'property', 'golden', 'simulation', 'wire', 'tidy'] as const;

const full = process.env['KAVACH_FULL'] === '1';

// Whole days and processes run as Node itself runs them, half as long as through Vite's module runner. The rest shares
// what was imported, or imports parts of the screen, which Node does not read.
const native: readonly string[] = ['simulation', 'wire'];

// Every worker and every terminal that a test starts reads the sources as they were compiled by the first of them.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.build', 'compile-cache');

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
