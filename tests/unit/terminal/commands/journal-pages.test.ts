import { describe, expect, it } from 'vitest';
import { MemoryJournal } from '../../../../main/adapters/memory/memory-journal.ts';
import type { Fact } from '../../../../main/engine/index.ts';
import { journalPage } from '../../../../main/terminal/commands/journal-pages.ts';
import { instant } from '../../../../shared/units/index.ts';

const SWITCHED: Fact = {
  type: 'signalSwitched',
  at: instant(0),
  signal: 'S3',
  enabled: false,
  by: 'you, by hand',
};
const QUIET: Fact = { type: 'signalSwitched', at: instant(0), signal: 'S1', enabled: true, by: 'you' };

/** A journal of so many rows, in which S3 was switched off at the third. */
function journalOf(rows: number): MemoryJournal {
  const journal = new MemoryJournal();
  const draft = (fact: Fact, seq: number) => ({
    at: instant(seq),
    seq,
    type: fact.type,
    body: JSON.stringify(fact),
  });
  journal.append(Array.from({ length: rows }, (_, index) => draft(index === 2 ? SWITCHED : QUIET, index)));
  return journal;
}

const search = (before: number | null, text: string) => ({ before, limit: 8, text });

describe('a search in the journal', () => {
  it('looks back over 20,000 rows, says how far it came, and finds what is older when it is asked on', () => {
    const journal = journalOf(20_500);
    const first = journalPage(journal, search(null, 'S3 off'));
    expect([first.entries.length, first.reached]).toEqual([0, 501]);
    const second = journalPage(journal, search(first.reached, 'S3 off'));
    expect([second.entries.map(({ row }) => row), second.reached]).toEqual([[3], 1]);
  });

  it('finds words in any order, in small letters too', () => {
    const journal = journalOf(5);
    expect(journalPage(journal, search(null, 'OFF s3')).entries.map(({ row }) => row)).toEqual([3]);
    expect(journalPage(journal, search(null, 's3 nowhere')).entries).toEqual([]);
  });
});

describe('a page of the journal', () => {
  it('says that it came as far as its oldest row', () => {
    const page = journalPage(journalOf(20), { before: null, limit: 5 });
    expect([page.entries.map(({ row }) => row), page.reached]).toEqual([[20, 19, 18, 17, 16], 16]);
    expect(journalPage(journalOf(3), { before: null, limit: 5 }).reached).toBe(1);
  });
});
