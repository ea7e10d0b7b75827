import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../main/adapters/sqlite/data-folder.ts';
import { folderFiles, type TapedBook } from '../../../main/adapters/sqlite/folder-files.ts';
import { tapesOf } from '../../../main/hosts/open-tape.ts';
import { TERMINAL_SETTINGS, type Settings } from '../../../shared/contract/index.ts';
import { tradingDate } from '../../../shared/units/index.ts';
import { valueOf } from '../../support/outcome.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const keeping = (tapesKeptDays: number): Settings => ({
  ...TERMINAL_SETTINGS,
  risk: { ...TERMINAL_SETTINGS.risk, tapesKeptDays },
});

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18'];

/** The tapes that are there after each of these days was begun in turn, and then one more of paper. */
function left(today: string, tapesKeptDays: number | null): readonly string[] {
  const path = temporaryFolder();
  const folder = valueOf(openDataFolder(path));
  const settings = tapesKeptDays === null ? null : keeping(tapesKeptDays);
  const load = () => (settings === null ? null : { revision: 1, settings, previous: TERMINAL_SETTINGS });
  const begin = (day: string, book: TapedBook): void =>
    tapesOf(folder, book, { load }, (text) => expect.fail(text))(tradingDate(day)).close();
  for (const day of DAYS) begin(day, 'paper');
  begin(DAYS[0] ?? '', 'demo');
  begin(today, 'paper');
  folder.close();
  return readdirSync(folderFiles.ticks(path)).toSorted();
}

describe('tapes of ticks', () => {
  it('are kept so many days, by the date of the day that begins [setting tapesKeptDays]', () => {
    expect(left('2026-11-19', 2)).toEqual([
      '2026-11-16-demo.db',
      '2026-11-17-paper.db',
      '2026-11-18-paper.db',
      '2026-11-19-paper.db',
    ]);
    expect(left('2026-11-19', 3)).toContain('2026-11-16-paper.db');
  });

  it('are kept ninety days where nothing else is set', () => {
    expect(left('2027-02-14', null)).toContain('2026-11-16-paper.db');
    expect(left('2027-02-15', null)).not.toContain('2026-11-16-paper.db');
    expect(left('2027-02-15', null)).toContain('2026-11-17-paper.db');
  });

  it("never go because another book's day is later", () => {
    expect(left('2030-01-01', 2)).toEqual(['2026-11-16-demo.db', '2030-01-01-paper.db']);
  });
});
