import { describe, expect, it } from 'vitest';
import { searchJournal, type FoundRows } from '../../../renderer/state/journal-search.ts';
import { err, ok } from '../../../shared/units/index.ts';
import { ENTRIES } from '../../support/screen/journal.ts';

const [ENTRY] = ENTRIES;
if (ENTRY === undefined) throw new Error('no entry');
const rows = (...numbers: number[]) => numbers.map((row) => ({ ...ENTRY, row }));

async function all(most: number, answers: Parameters<typeof searchJournal>[2]) {
  const told: (FoundRows | string)[] = [];
  for await (const page of searchJournal('stop', most, answers)) told.push(page.ok ? page.value : page.error);
  return told;
}

describe('a search in the journal', () => {
  it('goes on from where the terminal stopped looking, back to the first row', async () => {
    const asked: (number | null)[] = [];
    const told = await all(8, (_, before) => {
      asked.push(before);
      const page =
        before === null ? { entries: rows(44_000), reached: 24_000 } : { entries: [], reached: 4_000 };
      const last = { entries: rows(7), reached: 1 };
      return Promise.resolve(ok({ total: 1, ...(before === 4_000 ? last : page) }));
    });
    expect(asked).toEqual([null, 24_000, 4_000]);
    expect(
      told.map((each) => (typeof each === 'string' ? each : each.entries.map(({ row }) => row))),
    ).toEqual([[44_000], [44_000], [44_000, 7]]);
    expect(told.at(-1)).toMatchObject({ done: true });
  });

  it('ends with as many rows as were wanted', async () => {
    const told = await all(2, (_, __, limit) =>
      Promise.resolve(ok({ entries: rows(9, 8, 7).slice(0, limit), total: 3, reached: 5 })),
    );
    expect(told).toMatchObject([{ done: true, entries: [{ row: 9 }, { row: 8 }] }]);
  });

  it('ends with why the journal could not be read', async () => {
    expect(await all(8, () => Promise.resolve(err('Kavach is not answering')))).toEqual([
      'Kavach is not answering',
    ]);
  });
});
