import { describe, expect, it } from 'vitest';
import type { Slices } from '../../../../shared/contract/index.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { demoRows, factsOf, positionsAfter, remembered } from '../../../support/demo-files.ts';
import { kavach, RunningKavach } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const full = process.env['KAVACH_FULL'] === '1';
const KILLS = 20;
const SPEED = '1000';
/** The kills are spread over so much of a day at this speed: entry and exit included. */
const SPREAD_MS = 36_000;
const AFTER_MONDAY = istInstant(tradingDate('2026-11-16'), clock('15:41'));

/** Every number on the screen at the moment of the kill must follow from what is on disk. */
function expectOnDisk(published: Slices, folder: string): void {
  const rows = demoRows(folder);
  expect(rows.length).toBeGreaterThanOrEqual(published.journal.total);
  for (const { row, type } of published.journal.entries) expect(rows[row - 1]?.type).toBe(type);
  expect(remembered(published.positions)).toEqual(remembered(positionsAfter(rows, published.journal.total)));
}

describe('kill -9 at any instant of a Demo day', () => {
  // skipped: a whole Demo day; crash-matrix.test.ts kills at the dangerous instants; only in npm run test:full
  it.runIf(full)(
    `loses nothing that was shown, ${KILLS} times, and the day is decided again from its tape`,
    async () => {
      const folder = temporaryFolder();
      let shown: Slices | null = null;
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const running = await RunningKavach.start('--data', folder, '--speed', SPEED);
        const screen = await running.screen();
        const first = screen.whole;
        expectOnDisk(first, folder);
        if (shown !== null) {
          expect(first.session.now).toBeGreaterThanOrEqual(shown.session.now);
          expect(first.session.halt).toEqual(shown.session.halt);
          expect(first.pnl.realised).toBe(positionsRealised(first));
        }
        await new Promise((resolve) => setTimeout(resolve, Math.random() * (SPREAD_MS / KILLS)));
        await running.end('SIGKILL');
        shown = screen.whole;
        screen.close();
        expectOnDisk(shown, folder);
      }
      const last = await RunningKavach.start('--data', folder, '--speed', SPEED);
      const screen = await last.screen();
      await screen.until('the end', dayIsOver(screen.whole));
      screen.close();
      expect(await last.end('SIGTERM')).toBe(0);

      const types = factsOf(demoRows(folder)).map(({ type }) => type);
      expect(types.filter((type) => type === 'started')).toHaveLength(KILLS + 1);
      expect(types).toContain('spreadClosed');
      expect(types.filter((type) => type === 'spreadPlanned')).toHaveLength(1);
      expect(await kavach('journal', 'verify', '--data', folder)).toMatchObject({ code: 0 });
      const replayed = await kavach('journal', 'replay', '--data', folder);
      expect(replayed.out).toMatch(/difference +none/);
      expect(replayed.code).toBe(0);
    },
    600_000,
  );
});

function dayIsOver({ session }: Slices): (state: Slices) => boolean {
  const monday = session.now <= AFTER_MONDAY;
  return (state) => !monday || state.session.now > AFTER_MONDAY;
}

function positionsRealised({ positions }: Slices): number {
  return positions.spreads.reduce((sum, { realised }) => sum + realised, 0);
}
