import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../../main/adapters/sqlite/data-folder.ts';
import type { FactDraft } from '../../../../main/engine/fact.ts';
import { csvCell } from '../../../../main/hosts/cli/journal-export.ts';
import { runJournal } from '../../../../main/hosts/cli/journal.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { collected } from '../../../support/cli.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const monday = tradingDate('2026-11-23');
const tuesday = tradingDate('2026-11-24');

/** A Demo journal of two days whose last row is of a version to come. */
function demoFolder(): string {
  const path = temporaryFolder();
  const folder = valueOf(openDataFolder(path));
  const journal = valueOf(folder.journal('demo'));
  const add = (date: typeof monday, time: string, fact: FactDraft | { readonly type: 'moonPhase' }) => {
    const at = istInstant(date, clock(time));
    valueOf(journal.append([{ at, seq: 1, type: fact.type, body: JSON.stringify(fact) }]));
  };
  add(monday, '09:00', { type: 'dayStarted', date: monday });
  add(monday, '11:15', { type: 'monitoringChanged', monitored: false, by: 'Asha, "the trader"' });
  add(tuesday, '09:00', { type: 'dayStarted', date: tuesday });
  add(tuesday, '23:59', { type: 'moonPhase' });
  journal.close();
  folder.close();
  return path;
}

const run = (...args: readonly string[]) => collected((io) => runJournal(args, io));

describe('kavach journal export', () => {
  it('prints each row with the sentence of the screen, in Indian time', async () => {
    const ran = await run('export', '--data', demoFolder());
    expect(ran).toMatchObject({ code: 0, err: '4 rows\n' });
    expect(ran.out.split('\n')[0]).toMatch(/^ {6}1 {2}2026-11-23 09:00:00\.000 {2}\w+ +\S/);
  });

  it('gives CSV that holds commas, quotes and a fact of a version to come', async () => {
    const lines = (await run('export', '--data', demoFolder(), '--format', 'csv')).out.trimEnd().split('\n');
    expect(lines[0]).toBe('row,date,time,kind,type,signal,spread,text');
    expect(lines[2]).toMatch(/^2,2026-11-23,11:15:00\.000,\w+,monitoringChanged,,,/);
    expect(lines[4]).toBe('4,2026-11-24,23:59:00.000,,moonPhase,,,"{""type"":""moonPhase""}"');
  });

  it('gives JSON with the whole fact and its hash', async () => {
    const ran = await run('export', '--data', demoFolder(), '--format', 'json');
    const rows = JSON.parse(ran.out) as readonly object[];
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      row: 1,
      fact: { type: 'dayStarted', date: monday },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('takes the days that were asked for, both ends included', async () => {
    const path = demoFolder();
    const numbers = async (...range: readonly string[]) => {
      const ran = await run('export', '--data', path, '--format', 'csv', ...range);
      return ran.out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => Number(line.split(',')[0]));
    };
    expect(await numbers('--from', '2026-11-24')).toEqual([3, 4]);
    expect(await numbers('--to', '2026-11-23')).toEqual([1, 2]);
    expect(await numbers('--from', '2026-11-25')).toEqual([]);
    expect(
      JSON.parse((await run('export', '--data', path, '--format', 'json', '--from', '2026-11-25')).out),
    ).toEqual([]);
  });

  it('fails where the book has no journal', async () => {
    const path = join(temporaryFolder(), 'nowhere');
    expect(await run('export', '--data', path)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/there is no/),
    });
  });
});

describe('a cell of CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
  ])('%j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
