import { describe, expect, it } from 'vitest';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { kavach, RunningKavach } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
const MONDAY = tradingDate('2026-11-16');

interface FromTicks {
  readonly runs: number;
  readonly seeds: readonly number[];
  readonly orders: { readonly recorded: number };
  readonly recordedHash: string;
  readonly reproducedHash: string;
  readonly differingDecision: unknown;
}

async function serveUntil(folder: string, time: string): Promise<void> {
  const until = istInstant(MONDAY, clock(time));
  const demo = ['--demo', '--scenario', 'stop-hit', '--seed', '7', '--speed', '1000'];
  const running = await RunningKavach.start('--data', folder, ...demo);
  const screen = await running.screen();
  await screen.until(`it is ${time}`, ({ session }) => session.now > until);
  screen.close();
  expect(await running.end('SIGTERM')).toBe(0);
}

// skipped: most of a Demo day in a real process takes half a minute
describe.runIf(FULL)('a Demo day in a real process, with a restart', () => {
  it('comes to the same list of orders from its ticks, and beside the backtest of its bars', async () => {
    const folder = temporaryFolder();
    await serveUntil(folder, '11:45');
    await serveUntil(folder, '13:00');
    const again = await kavach(
      'journal',
      'replay',
      '--broker',
      'simulated',
      '--format',
      'json',
      '--data',
      folder,
    );
    const told = JSON.parse(again.out) as FromTicks;
    expect([again.code, again.err]).toEqual([0, '']);
    expect(told).toMatchObject({ runs: 2, seeds: [7, 7], differingDecision: null });
    expect(told.orders.recorded).toBeGreaterThanOrEqual(4);
    expect(told.reproducedHash).toBe(told.recordedHash);
    const table = await kavach('journal', 'replay', '--broker', 'simulated', '--data', folder);
    expect(table.out).toMatch(/first differing order +none/);
    const compared = await kavach('journal', 'compare', '--data', folder);
    expect([compared.code, compared.err]).toEqual([0, '']);
    expect(compared.out).toMatch(/signal +S1 11:15:00 +S1 11:15:00 +the same/);
    expect(compared.out).toMatch(/exit +stop .* (the same|the path within a bar)/);
  }, 600_000);
});
