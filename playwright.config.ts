import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { realRuntime } from './tools/bootstrap/electron-runtime.mjs';

const root = process.getuid?.() === 0;
const chromium = process.env['KAVACH_CHROMIUM'];

// The real screen in a real Chromium. No server is started here: every test starts its own host on a free port,
// so tests share nothing and may run beside each other.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  // A Demo computes a market while its page is looked at: a core for each. Made-up states cost nothing but their page.
  projects: [
    { name: 'demo', testDir: 'tests/e2e/demo', workers: availableParallelism() },
    { name: 'screen', testDir: 'tests/e2e/screen' },
    // The name says in every line of the report what the desktop's tests ran on.
    {
      name: realRuntime() === null ? 'electron, by its stand-in' : 'electron, its own runtime',
      testDir: 'tests/electron',
      // A browser of its own for each test, with the terminal in the same process as its window.
      expect: { timeout: 20_000 },
      timeout: 300_000,
      workers: availableParallelism(),
    },
  ],
  outputDir: 'test-results',
  fullyParallel: true,
  // A page waits most of the time: for its host, for a frame, for what must not happen.
  workers: availableParallelism() + 2,
  retries: 0,
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  snapshotPathTemplate: 'docs/screens/{arg}{ext}',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    // Recording one makes every test half as slow again: KAVACH_TRACE=1 where a failure is not understood.
    trace: process.env['KAVACH_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium's own sandbox refuses to work for root, which containers are.
        ...(root ? ['--no-sandbox'] : []),
      ],
    },
  },
});
