import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TERMINAL_SETTINGS, type Slices } from '../../../../shared/contract/index.ts';
import { complaints, openSpread } from '../../../support/open-spread.ts';
import { valueOf } from '../../../support/outcome.ts';
import { RunningKavach } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { until } from '../../../support/until.ts';
import type { LocalBrokers } from '../../brokers/local-brokers.ts';

/** Heard by the terminal of these tests alone: it is loaded beside the product, not part of it. */
const BUSY_LOOP = "process.on('SIGUSR2', () => { for (;;); });\n";
const SILENT_MS = 10_000;

let brokers: LocalBrokers | null = null;
let running: RunningKavach | null = null;

afterEach(async () => {
  await running?.end('SIGKILL');
  await brokers?.close();
  [running, brokers] = [null, null];
});

const guards = ({ session, positions, accounts }: Slices): boolean =>
  session.mode === 'live' &&
  positions.broker.reconciledAt !== null &&
  positions.spreads.some(({ stage }) => stage === 'open') &&
  accounts.kite?.state === 'ready';

const netsOf = (local: LocalBrokers): readonly number[] => local.exchange().positions.map(({ net }) => net);

describe('the watchdog of a terminal with a live short open', { timeout: 300_000 }, () => {
  // skipped: without KAVACH_FULL (npm run test:full): ten seconds of silence take ten seconds
  it.runIf(process.env['KAVACH_FULL'] === '1')(
    'alarms when the terminal runs in a circle, ends it, and closes what is open',
    async () => {
      const folder = temporaryFolder();
      const hook = join(temporaryFolder(), 'busy-loop.mjs');
      writeFileSync(hook, BUSY_LOOP);
      const local = await openSpread(folder);
      brokers = local;
      const terminal = await RunningKavach.startBy(
        { options: ['--import', hook] },
        '--rehearsal',
        local.url,
        '--data',
        folder,
      );
      running = terminal;
      const screen = await terminal.screen();
      await screen.until('the spread is guarded', guards);
      const { risk } = TERMINAL_SETTINGS;
      const settings = { ...TERMINAL_SETTINGS, risk: { ...risk, watchdogDelayMs: 2_000 } };
      const { revision } = valueOf(await screen.command('settings.get', {}));
      valueOf(await screen.command('settings.set', { settings, revision }));
      // Two beats: the watchdog is there, and knows.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      screen.close();
      process.kill(terminal.pid, 'SIGUSR2');
      const began = performance.now();
      await until('an alarm', () => terminal.err.includes('WATCHDOG'), SILENT_MS * 2);
      expect(performance.now() - began).toBeGreaterThan(SILENT_MS - 2_000);
      expect(netsOf(local).filter((net) => net !== 0)).toHaveLength(2);
      await until('flat', () => netsOf(local).every((net) => net === 0), SILENT_MS * 2);
      await until('its word', () => terminal.err.includes('WATCHDOG: flat'), SILENT_MS);
      expect(terminal.err).toContain('was ended');
      expect(complaints(local)).toEqual([]);
    },
  );
});
