import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../../../main/adapters/sqlite/folder-lock.ts';
import { openHistory } from '../../../../main/adapters/sqlite/history-store.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { importFromVendor, type VendorImport } from '../../../../main/hosts/cli/import-vendor.ts';
import { runImport } from '../../../../main/hosts/cli/import.ts';
import type { FeedFault } from '../../../../main/ports/market-feed.ts';
import type { PastMarket } from '../../../../main/ports/past-market.ts';
import type { Bar } from '../../../../shared/contract/index.ts';
import {
  after,
  clock,
  err,
  istInstant,
  ok,
  rupees,
  tradingDate,
  type TradingDate,
} from '../../../../shared/units/index.ts';
import { collected } from '../../../support/cli.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { breezeDesk } from '../../adapters/breeze/breeze-desk.ts';

function minutes(date: TradingDate, count = 375, level = 25_000): readonly Bar[] {
  const first = istInstant(date, clock('09:15'));
  const price = rupees(level);
  return Array.from({ length: count }, (_, n) => {
    return { start: after(first, n * 60_000), open: price, high: price, low: price, close: price };
  });
}

/** A vendor in memory, with a count of what it was asked for. */
function vendor(has: (date: TradingDate) => readonly Bar[], failsAt?: { after: number; fault: FeedFault }) {
  const asked: TradingDate[][] = [];
  const past: PastMarket = {
    vendor: 'breeze',
    daysAtOnce: 2,
    minutes: async (dates) => {
      if (failsAt !== undefined && asked.length >= failsAt.after) return Promise.resolve(err(failsAt.fault));
      asked.push([...dates]);
      return Promise.resolve(ok(dates.flatMap((date) => has(date))));
    },
    daily: async () => Promise.resolve(ok([])),
  };
  return { past, asked };
}

function runOf(past: PastMarket, change: Partial<VendorImport> = {}) {
  const said: string[] = [];
  const run: VendorImport = {
    past,
    store: valueOf(openHistory(join(temporaryFolder(), 'history.db'))),
    calendar: NSE_CALENDAR,
    from: tradingDate('2025-07-07'),
    to: tradingDate('2025-07-11'),
    say: (line) => said.push(line),
    isCancelled: () => false,
    ...change,
  };
  return { run, said };
}

describe('an import of a vendor’s minutes', () => {
  it('asks for the sessions of the calendar, two at a time, and tells how far it is', async () => {
    const { past, asked } = vendor((date) => minutes(date));
    const { run, said } = runOf(past);
    expect(await importFromVendor(run)).toMatchObject({ added: 1_875, days: 5, lacking: [], stopped: null });
    expect(asked.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(said.at(-1)).toBe('2025-07-11: 5 of 5 days, 1875 new bars');
  });

  it('asks for nothing that is whole already', async () => {
    const { past, asked } = vendor((date) => minutes(date));
    const { run } = runOf(past);
    await importFromVendor(run);
    expect(await importFromVendor(run)).toMatchObject({ added: 0, days: 0 });
    expect(asked).toHaveLength(3);
  });

  it('keeps the days that came before the calls were used up, and goes on from there', async () => {
    const fault = { code: 'QUOTA', message: 'the day’s calls are used' } as const;
    const first = vendor((date) => minutes(date), { after: 1, fault });
    const { run } = runOf(first.past);
    const ended = await importFromVendor(run);
    expect(ended).toMatchObject({ added: 750, days: 2 });
    expect(ended.stopped).toMatch(/2 of 5 days came in\); tomorrow the same import goes on from there/);
    const second = vendor((date) => minutes(date));
    expect(await importFromVendor({ ...run, past: second.past })).toMatchObject({ days: 3, stopped: null });
    expect(second.asked[0]).toEqual(['2025-07-09', '2025-07-10']);
  });

  it('ends between two pages when it is stopped', async () => {
    const { past, asked } = vendor((date) => minutes(date));
    const { run } = runOf(past, { isCancelled: () => asked.length === 1 });
    expect(await importFromVendor(run)).toMatchObject({
      days: 2,
      stopped: expect.stringMatching(/stopped after 2 of 5/),
    });
  });

  it('names the days that the vendor lacks, in whole or in part', async () => {
    const lost = tradingDate('2025-07-08');
    const holed = tradingDate('2025-07-10');
    const { past } = vendor((date) => (date === lost ? [] : minutes(date, date === holed ? 300 : 375)));
    expect((await importFromVendor(runOf(past).run)).lacking).toEqual([lost, holed]);
  });

  it('lists what contradicts the bars that are there, keeps nothing of that page, and goes on', async () => {
    const day = tradingDate('2025-07-07');
    const { past } = vendor((date) => minutes(date));
    const { run } = runOf(past);
    const series = { symbol: 'NIFTY', minutes: 1, vendor: 'breeze' } as const;
    valueOf(run.store.importBars(series, minutes(day, 10, 24_000)));
    const ended = await importFromVendor(run);
    expect(ended).toMatchObject({ added: 1_125, days: 5, lacking: [day, '2025-07-08'] });
    expect(ended.refusals[0]).toMatch(/2025-07-07 09:15:00: stored 24,000\.00/);
  });
});

describe('Breeze’s past', () => {
  it('is imported with its own client, day by day, and is whole', async () => {
    const desk = await breezeDesk();
    valueOf(await desk.logIn());
    const [from, to] = [tradingDate('2026-11-11'), tradingDate('2026-11-13')];
    const { run } = runOf(desk.breeze.past, { from, to });
    expect(await importFromVendor(run)).toMatchObject({ days: 3, added: 1_125, lacking: [], stopped: null });
    const daily = valueOf(await desk.breeze.past.daily(from, to));
    expect(daily.map(({ date }) => date)).toEqual(['2026-11-11', '2026-11-12', '2026-11-13']);
  });

  it('is refused without a login, and says so', async () => {
    const desk = await breezeDesk();
    const { run } = runOf(desk.breeze.past);
    expect((await importFromVendor(run)).stopped).toMatch(/log in to Breeze first/);
  });

  it('is asked for by kavach import, which says what is missing for it', async () => {
    const data = temporaryFolder();
    const from = ['--from-breeze', '--from', '2026-11-11', '--to', '2026-11-13', '--data', data];
    expect(await collected((io) => runImport(from, io))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/log in to Breeze first.*0 of 3 days came in/),
    });
  });

  it('is not asked for beside a terminal: both would count its calls', async () => {
    const data = temporaryFolder();
    const lock = valueOf(lockFolder(data));
    const ran = await collected((io) =>
      runImport(['--from-breeze', '--from', '2026-11-11', '--data', data], io),
    );
    lock.release();
    expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/a terminal runs on this folder/) });
  });
});
