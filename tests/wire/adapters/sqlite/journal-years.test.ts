import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readJournal } from '../../../../main/adapters/sqlite/journal-reader.ts';
import { openJournal } from '../../../../main/adapters/sqlite/journal-store.ts';
import type { JournalDraft } from '../../../../main/ports/journal.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { draft, headsInMemory, journalOptions } from '../../../support/journals.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const on = (n: number, date: string, time = '10:15'): JournalDraft => ({
  ...draft(n),
  at: istInstant(tradingDate(date), clock(time)),
});

/** A journal over three financial years: rows 1 and 2, then 3, then 4 and 5. */
function threeYears() {
  const [path, heads] = [join(temporaryFolder(), 'live.db'), headsInMemory()];
  const journal = valueOf(openJournal(path, 'live', journalOptions(heads)));
  valueOf(journal.append([on(1, '2026-11-16')]));
  valueOf(journal.append([on(2, '2027-03-31', '23:59')]));
  valueOf(journal.append([on(3, '2027-04-01', '00:00')]));
  valueOf(journal.append([on(4, '2028-06-01'), on(5, '2028-06-01')]));
  journal.close();
  return { path, heads, part: (year: string) => path.replace('.db', `-${year}.db`) };
}

const filesOf = (path: string) => readdirSync(join(path, '..')).filter((name) => name.endsWith('.db'));

const verified = (path: string) => {
  const reader = valueOf(readJournal(path, 'live'));
  const head = valueOf(reader.verify(null));
  reader.close();
  return head;
};

function tamper(path: string, sql: string): void {
  const db = new BetterSqlite(path);
  db.exec('DROP TRIGGER journal_never_updates; DROP TRIGGER journal_never_deletes');
  db.exec(sql);
  db.close();
}

describe('a journal over financial years', () => {
  it('goes on in a new file with the first fact of 1 April in India, numbered and chained as one', () => {
    const { path, heads } = threeYears();
    expect(filesOf(path)).toEqual(['live-2027-28.db', 'live-2028-29.db', 'live.db']);
    const journal = valueOf(openJournal(path, 'live', journalOptions(heads)));
    expect(journal.read(1, 10).map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    expect(journal.read(2, 2).map(({ row }) => row)).toEqual([2, 3]);
    expect(valueOf(journal.append([on(6, '2028-06-02')])).row).toBe(6);
    journal.close();
    expect(valueOf(verified(path)).row).toBe(6);
    expect(filesOf(path)).toHaveLength(3);
  });

  it('stays in its file when a fact of an earlier year comes late', () => {
    const { path, heads } = threeYears();
    const journal = valueOf(openJournal(path, 'live', journalOptions(heads)));
    valueOf(journal.append([on(6, '2027-05-01')]));
    journal.close();
    expect(valueOf(verified(path)).row).toBe(6);
    expect(filesOf(path)).toHaveLength(3);
  });

  it('is verified over the year’s end when it is opened', () => {
    const { path, heads, part } = threeYears();
    tamper(part('2027-28'), "UPDATE journal SET body = '{}' WHERE row = 3");
    const opened = openJournal(path, 'live', { ...journalOptions(heads), verifiedRows: 3 });
    expect(errorOf(opened)).toMatchObject({
      code: 'BROKEN_CHAIN',
      message: expect.stringMatching(/row 3 was changed/),
    });
  });

  it.each([
    ['2028-29', /rows 4 to 5 are missing/],
    ['2027-28', /row 3 is missing/],
  ])('is refused without the file of %s', (year, why) => {
    const { path, heads, part } = threeYears();
    rmSync(part(year));
    expect(errorOf(openJournal(path, 'live', journalOptions(heads))).message).toMatch(why);
  });

  it('is refused without its first file', () => {
    const { path, heads } = threeYears();
    rmSync(path);
    expect(errorOf(readJournal(path, 'live')).message).toMatch(/there is no/);
    expect(errorOf(openJournal(path, 'live', journalOptions(heads))).message).toMatch(/row 1 is missing/);
  });

  it('goes on in the old file where the new one cannot be made, and turns at the next chance', () => {
    const { path, heads, part } = threeYears();
    const journal = valueOf(openJournal(path, 'live', journalOptions(heads)));
    const inTheWay = `${part('2029-30')}.unfinished`;
    mkdirSync(inTheWay);
    writeFileSync(join(inTheWay, 'file'), '');
    expect(valueOf(journal.append([on(6, '2029-04-02')])).row).toBe(6);
    rmSync(inTheWay, { recursive: true });
    expect(valueOf(journal.append([on(7, '2029-04-02')])).row).toBe(7);
    journal.close();
    expect(valueOf(verified(path)).row).toBe(7);
    expect(existsSync(part('2029-30'))).toBe(true);
  });

  it('goes on where the process died between making the new file and its first row', () => {
    const { path, heads, part } = threeYears();
    tamper(part('2028-29'), 'DELETE FROM journal');
    const head = valueOf(verified(path));
    expect(head.row).toBe(3);
    heads.setJournalHead('live', head);
    writeFileSync(`${part('2028-29')}.unfinished`, 'what an earlier attempt left');
    const journal = valueOf(openJournal(path, 'live', journalOptions(heads)));
    expect(valueOf(journal.append([on(4, '2028-06-01')])).row).toBe(4);
    journal.close();
    expect(filesOf(path)).toHaveLength(3);
  });

  it('is refused where its first file is not what was written', () => {
    const { path, heads } = threeYears();
    tamper(path, 'UPDATE journal SET seq = 0 WHERE row = 1');
    expect(errorOf(openJournal(path, 'live', journalOptions(heads))).message).toMatch(/row 1 was changed/);
  });
});
