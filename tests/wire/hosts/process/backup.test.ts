import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Slices } from '../../../../shared/contract/index.ts';
import { demoRows, positionsAfter, remembered } from '../../../support/demo-files.ts';
import { recordHeldSpread } from '../../../support/recorded-demo.ts';
import { kavach, RunningKavach } from '../../../support/running-kavach.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

const isOpen = ({ positions }: Slices): boolean => positions.spreads.some(({ stage }) => stage === 'open');

interface Printed {
  readonly files: readonly string[];
  readonly journals: Readonly<Record<string, { readonly row: number; readonly hash: string }>>;
}

describe('a terminal that is lost with its machine', { timeout: 300_000 }, () => {
  // skipped: a Demo up to its spread, two terminals and four commands; only in npm run test:full
  it.runIf(FULL)(
    'comes back on an empty one from a backup made while it traded: same journal, same positions',
    async () => {
      const folder = temporaryFolder();
      recordHeldSpread(folder);
      const running = await RunningKavach.start('--data', folder, '--speed', '20');
      const screen = await running.screen();
      await screen.until('the spread is open', isOpen);
      const file = join(temporaryFolder(), 'state.backup');
      const made = await kavach('backup', '--to', file, '--data', folder, '--format', 'json');
      expect(made.code, made.err).toBe(0);
      const { journals } = JSON.parse(made.out) as Printed;
      const refused = await kavach('restore', file, '--data', folder);
      expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/in use by another terminal/) });
      screen.close();
      await running.end('SIGKILL');

      const empty = join(temporaryFolder(), 'empty machine');
      const restored = await kavach('restore', file, '--data', empty);
      expect(restored.code, restored.err).toBe(0);
      const rows = demoRows(empty);
      expect(rows.at(-1)).toMatchObject(journals['demo'] ?? { row: null });
      expect(rows).toEqual(demoRows(folder).slice(0, rows.length));

      const again = await RunningKavach.start('--data', empty, '--speed', '20');
      const after = await again.screen();
      expect(remembered(after.whole.positions)).toEqual(remembered(positionsAfter(rows, rows.length)));
      expect(isOpen(after.whole)).toBe(true);
      await after.until(
        'the book is read and agrees',
        ({ positions }) => positions.broker.reconciledAt !== null,
      );
      after.close();
      expect(await again.end('SIGTERM')).toBe(0);
      expect(await kavach('journal', 'verify', '--data', empty)).toMatchObject({ code: 0 });
    },
  );
});
