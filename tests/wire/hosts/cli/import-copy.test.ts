import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqliteSource } from '../../../../main/adapters/sqlite/history-source.ts';
import { openHistory } from '../../../../main/adapters/sqlite/history-store.ts';
import { copyHistory } from '../../../../main/hosts/cli/import-copy.ts';
import { runImport } from '../../../../main/hosts/cli/import.ts';
import { keepSqlServer } from '../../../../main/hosts/sql-server-place.ts';
import { collected } from '../../../support/cli.ts';
import { givenCredential } from '../../../support/given-credential.ts';
import { inProcess } from '../../../support/open-store.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { barRows, naive, optionRow, PASSWORD, served } from '../../tds/fixture.ts';

givenCredential();

const run = (...args: readonly string[]) => collected((io) => runImport(args, io, inProcess));

/** A data folder that knows a server with two days of bars, one of daily candles and a price. */
async function folderWithServer() {
  const data = temporaryFolder();
  const { server, database, address } = await served((db) => {
    for (const day of ['2025-07-14', '2025-07-15'])
      db.insert('NiftyIndexData15Minute', barRows(day, '09:15', 25, 15));
    db.insert('NiftyIndexDataDaily', barRows('2025-07-14', '00:00', 1, 1_440));
    db.insert('OptionsHistoricalData', [optionRow(naive('2025-07-14', '11:15'))]);
  });
  valueOf(keepSqlServer(data, address, PASSWORD));
  return { data, server, database };
}

describe('a copy out of the user’s SQL Server', () => {
  it('brings bars, daily candles and prices, says how far it is, and brings nothing twice', async () => {
    const { data } = await folderWithServer();
    const first = await run('--from-sqlserver', '--data', data, '--format', 'csv');
    expect(first.out).toBe(
      `file,what,added,same,from,to
NIFTY 15 min,copy,50,0,2025-07-14,2025-07-15
NIFTY daily,copy,1,0,2025-07-14,2025-07-14
prices of 2025-07-17,copy,1,0,2025-07-14,2025-07-14
`,
    );
    expect(first).toMatchObject({
      code: 0,
      err: expect.stringMatching(/NIFTY 15 min: up to 2025-07-15, 50 bars/),
    });
    const again = await run('--from-sqlserver', '--data', data, '--format', 'json');
    expect(JSON.parse(again.out)).toMatchObject([{ added: 0, same: 50 }, { same: 1 }, { same: 1 }]);
  });

  it('brings only the days and the lengths that were asked for', async () => {
    const { data } = await folderWithServer();
    const ran = await run(
      '--from-sqlserver',
      '--data',
      data,
      '--kind',
      'candles',
      '--from',
      '2025-07-15',
      '--format',
      'csv',
    );
    expect(ran.out).toContain('NIFTY 15 min,copy,25,0,2025-07-15,2025-07-15\n');
    expect(ran.out).not.toContain('daily');
  });

  it('refuses a series with a moved day whole, with the evidence; the others come in', async () => {
    const { data, database } = await folderWithServer();
    database.insert('NiftyIndexData15Minute', barRows('2025-07-16', '14:45', 25, 15));
    const ran = await run('--from-sqlserver', '--data', data, '--format', 'csv');
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringMatching(/SHIFTED_TIMES.*2025-07-16 LATE_5_30.*What to do/s),
    });
    expect(ran.out).not.toContain('15 min');
    expect(ran.out).toContain('NIFTY daily,copy,1,0');
  });

  it('keeps nothing of a series whose line broke in the middle', async () => {
    const { data, server } = await folderWithServer();
    server.cutAfter = 1_500;
    const ran = await run('--from-sqlserver', '--data', data, '--kind', 'candles');
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/CONNECTION_LOST/) });
    const again = await run('--from-sqlserver', '--data', data, '--kind', 'candles', '--format', 'json');
    expect(JSON.parse(again.out)).toMatchObject([{ added: 50, same: 0 }]);
  });

  it('says so where no server is known', async () => {
    expect(await run('--from-sqlserver', '--data', temporaryFolder())).toMatchObject({
      code: 1,
      err: expect.stringMatching(/kavach history connect/),
    });
  });
});

describe('a copy out of another data folder', () => {
  it('keeps the vendor of each series', async () => {
    const [from, to] = [temporaryFolder(), temporaryFolder()];
    const file = join(from, 'bars.csv');
    writeFileSync(
      file,
      'timestamp,open,high,low,close\n2025-07-14 09:15,1,1,1,1\n2025-07-14 09:30,1,1,1,1\n',
    );
    await run('--data', from, '--vendor', 'mine', file);
    expect(await run('--from-folder', from, '--data', to)).toMatchObject({ code: 0 });
    const store = valueOf(openHistory(join(to, 'history.db')));
    expect(store.barSeries()).toEqual([{ symbol: 'NIFTY', minutes: 15, vendor: 'mine' }]);
    store.close();
  });

  it('that is stopped in between keeps no half of a series', async () => {
    const [from, to] = [temporaryFolder(), temporaryFolder()];
    const file = join(from, 'bars.csv');
    const days = ['2024-07-15', '2025-07-14'].map((day) => `${day} 09:15,1,1,1,1\n${day} 09:30,1,1,1,1\n`);
    writeFileSync(file, `timestamp,open,high,low,close\n${days.join('')}`);
    await run('--data', from, file);
    const path = join(from, 'history.db');
    const source = sqliteSource(path, valueOf(openHistory(path)));
    const store = valueOf(openHistory(join(to, 'history.db')));
    let readings = 0;
    const copied = valueOf(
      await copyHistory({
        source,
        store,
        task: { what: 'copy', folder: from, minutes: null, from: null, to: null },
        kind: null,
        say: () => {
          readings += 1;
        },
        isCancelled: () => readings === 2,
      }),
    );
    expect(copied).toMatchObject({ imported: [], refusals: [expect.stringMatching(/stopped/)] });
    expect(store.barSeries()).toEqual([]);
    await source.close();
    store.close();
  });

  it.each([
    [['--from-folder', 'a', '--from-sqlserver'], /one store at a time/],
    [['--from-breeze'], /needs --from/],
    [['--from-folder', 'a', 'file.csv'], /one store at a time/],
    [['--minutes', '5', 'file.csv'], /go with --from-sqlserver/],
  ])('%j is wrong use', async (args, message) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});
