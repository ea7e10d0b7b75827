import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recordingFromHistory } from '../../../main/hosts/cli/recording-from-history.ts';
import { ImportDesk } from '../../../main/hosts/past/import-desk.ts';
import type { PastMarket } from '../../../main/ports/past-market.ts';
import type { ImportsSlice, ImportWish } from '../../../shared/contract/index.ts';
import {
  after,
  clock,
  ensure,
  istInstant,
  ok,
  rupees,
  tradingDate,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { candleCsv } from '../../support/candle-csv.ts';
import { madeMarket } from '../../support/made-market.ts';
import { errorOf, valueOf } from '../../support/outcome.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';
import { barRows, naive, optionRow, PASSWORD, served } from '../tds/fixture.ts';

const PATIENCE_MS = 60_000;

function deskOf(folder: string, breeze: PastMarket | null = null): ImportDesk {
  const desk = new ImportDesk(folder, breeze);
  onTestFinished(() => desk.close());
  return desk;
}

async function ended(desk: ImportDesk): Promise<NonNullable<ImportsSlice['ended']>['outcome']> {
  await until('the import ends', () => desk.view().running === null, PATIENCE_MS);
  return ensure(desk.view().ended, 'how it ended').outcome;
}

async function tried(desk: ImportDesk): Promise<NonNullable<ImportsSlice['server']>> {
  await until('the server was tried', () => desk.view().server?.state !== 'trying', PATIENCE_MS);
  return ensure(desk.view().server, 'what was found');
}

const files = (...named: readonly string[]): ImportWish => {
  return { from: 'files', files: named, kind: null, symbol: 'NIFTY', vendor: 'import' };
};

describe('files brought in from the screen', { timeout: PATIENCE_MS }, () => {
  it('come in whole or not at all, every bad line named, and the loop is free meanwhile', async () => {
    const folder = temporaryFolder();
    const [good, bad] = [join(folder, 'good.csv'), join(folder, 'bad.csv')];
    const lines = candleCsv(madeMarket(11, '2024-02-12', '2024-02-16').bars)
      .trimEnd()
      .split('\n');
    writeFileSync(good, `${lines.join('\n')}\n`);
    writeFileSync(bad, `${lines.with(3, 'no,bar').with(9, 'nor,this').join('\n')}\n`);
    const desk = deskOf(folder);
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 5);
    valueOf(desk.begin(files(good, bad, 'relative.csv', join(folder, 'notes.txt'))));
    expect(errorOf(desk.begin(files(good)))).toContain('under way');
    expect(await ended(desk)).toBe('refused');
    clearInterval(turning);
    expect(turns).toBeGreaterThan(3);
    const result = ensure(desk.result(), 'a result');
    expect(result.rows).toMatchObject([{ file: good, added: lines.length - 1, same: 0, from: '2024-02-12' }]);
    expect(result.words).toMatch(/bad\.csv.*4.*\n.*bad\.csv.*10/);
    expect(result.words).toContain('relative.csv: give the whole path');
    expect(result.words).toContain('notes.txt: is no .csv');
    valueOf(desk.begin(files(good)));
    expect(await ended(desk)).toBe('done');
    expect(desk.result()?.rows).toMatchObject([{ added: 0, same: lines.length - 1 }]);
    expect(desk.view().ended?.number).toBe(2);
  });
});

function minutesOf(date: TradingDate) {
  const first = istInstant(date, clock('09:15'));
  const price = rupees(25_000);
  return Array.from({ length: 375 }, (_, n) => {
    return { start: after(first, n * 60_000), open: price, high: price, low: price, close: price };
  });
}

describe('days asked of Breeze from the screen', { timeout: PATIENCE_MS }, () => {
  it('are stopped after the page that is under way, and go on from there with the terminal’s own client', async () => {
    const asked: TradingDate[][] = [];
    let desk: ImportDesk | null = null;
    const past: PastMarket = {
      vendor: 'breeze',
      daysAtOnce: 2,
      minutes: async (dates) => {
        asked.push([...dates]);
        if (asked.length === 1) desk?.stop();
        return Promise.resolve(ok(dates.flatMap(minutesOf)));
      },
      daily: async () => Promise.resolve(ok([])),
    };
    desk = deskOf(temporaryFolder(), past);
    const wish = {
      from: 'breeze',
      first: tradingDate('2025-07-07'),
      last: tradingDate('2025-07-11'),
    } as const;
    valueOf(desk.begin(wish));
    expect(await ended(desk)).toBe('stopped');
    expect(desk.result()?.words).toContain('stopped after 2 of 5 days');
    valueOf(desk.begin(wish));
    expect(await ended(desk)).toBe('done');
    expect(asked.flat()).toEqual(['2025-07-07', '2025-07-08', '2025-07-09', '2025-07-10', '2025-07-11']);
    expect(errorOf(deskOf(temporaryFolder()).begin(wish))).toContain('The Demo has no Breeze');
  });
});

// skipped: each try is a thread with the driver in it; npm run test:full has them
describe.runIf(process.env['KAVACH_FULL'] === '1')(
  'a SQL Server connected from the screen',
  { timeout: PATIENCE_MS },
  () => {
    it('says what is wrong, keeps its secret where nobody is told it, and is read and copied alike', async () => {
      const folder = temporaryFolder();
      const { address } = await served((db) => {
        for (const day of ['2025-07-14', '2025-07-15'])
          db.insert('NiftyIndexData15Minute', barRows(day, '09:15', 25, 15));
        db.insert('NiftyIndexDataDaily', barRows('2025-07-14', '00:00', 1, 1_440));
        db.insert('OptionsHistoricalData', [optionRow(naive('2025-07-14', '11:15'))]);
      });
      const desk = deskOf(folder);
      expect(errorOf(desk.test())).toContain('no SQL Server is known');
      valueOf(desk.connect(address, 'another-word'));
      expect(await tried(desk)).toMatchObject({
        state: 'refused',
        lines: expect.arrayContaining([expect.stringMatching(/^LOGIN_REFUSED/)]),
      });
      valueOf(desk.connect(address, PASSWORD));
      expect(await tried(desk)).toMatchObject({ state: 'answers' });
      // The kept secret serves the same server again, and is told to no other one.
      valueOf(desk.connect({ ...address, database: address.database }, null));
      expect(await tried(desk)).toMatchObject({ state: 'answers' });
      expect(errorOf(desk.connect({ ...address, server: '10.0.0.4' }, null))).toContain('Type the secret');
      expect(errorOf(desk.connect({ ...address, trustCertificate: true }, null))).toContain(
        'Type the secret',
      );
      expect(JSON.stringify(desk.view())).not.toContain(PASSWORD);
      expect(readFileSync(join(folder, 'sqlserver.json'), 'utf8')).not.toContain(PASSWORD);

      const place = { data: folder, vendor: 'sqlserver' };
      const read = valueOf(await recordingFromHistory({ ...place, store: 'sqlserver' }, null));
      expect(read).toMatchObject({
        minutes: 15,
        bars: { length: 50 },
        daily: { length: 1 },
        options: { length: 1 },
      });
      valueOf(desk.begin({ from: 'sqlserver', kind: null, minutes: null, first: null, last: null }));
      expect(await ended(desk)).toBe('done');
      expect(desk.result()?.rows.map(({ file, added }) => [file, added])).toEqual([
        ['NIFTY 15 min', 50],
        ['NIFTY daily', 1],
        ['prices of 2025-07-17', 1],
      ]);
      expect(valueOf(await recordingFromHistory(place, null))).toEqual(read);
      valueOf(desk.forget());
      expect(desk.view().server).toBeNull();
    });
  },
);
