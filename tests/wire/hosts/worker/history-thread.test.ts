import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WarmStores } from '../../../../main/hosts/trading/warm-stores.ts';
import type { HistoryAddress } from '../../../../main/hosts/worker/history-address.ts';
import { HistoryThread } from '../../../../main/hosts/worker/history-thread.ts';
import type { KeptPast } from '../../../../main/ports/history-source.ts';
import type { BarSeries } from '../../../../main/ports/history-store.ts';
import { after, clock, instant, istInstant, rupees, tradingDate } from '../../../../shared/units/index.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { until } from '../../../support/until.ts';
import { PASSWORD, served } from '../../tds/fixture.ts';

const SERIES: BarSeries = { symbol: 'NIFTY', minutes: 1, vendor: 'breeze' };
const OPEN = istInstant(tradingDate('2025-07-14'), clock('09:15'));
const ALL = [instant(0), instant(4e12)] as const;

const past = (level = 25_000): KeptPast => {
  const price = rupees(level);
  const bars = Array.from({ length: 375 }, (_, n) => {
    return { start: after(OPEN, n * 60_000), open: price, high: price, low: price, close: price };
  });
  return { series: SERIES, bars, daily: [] };
};

function thread(address: HistoryAddress): HistoryThread {
  const made = new HistoryThread('the store', address);
  onTestFinished(async () => made.close());
  return made;
}

describe('a store of history in a thread of its own', () => {
  it('keeps what a feed told, and gives it back', async () => {
    const store = thread({ kind: 'sqlite', folder: temporaryFolder() });
    expect(valueOf(await store.keep(past()))).toEqual({ added: 375, same: 0 });
    expect(valueOf(await store.keep(past()))).toEqual({ added: 0, same: 375 });
    expect(valueOf(await store.bars(SERIES, ...ALL))).toEqual(past().bars);
    expect(valueOf(await store.list()).bars).toEqual([SERIES]);
  });

  it('gives a long answer in parts that are put together, whole and in order', async () => {
    const store = thread({ kind: 'sqlite', folder: temporaryFolder() });
    const days = Array.from({ length: 11 }, (_, n) => n * 86_400_000);
    const bars = days.flatMap((ms) => past().bars.map((bar) => ({ ...bar, start: after(bar.start, ms) })));
    valueOf(await store.keep({ ...past(), bars }));
    const [all, again] = await Promise.all([store.bars(SERIES, ...ALL), store.starts(SERIES)]);
    expect(valueOf(all)).toEqual(bars);
    expect(valueOf(again)).toEqual(bars.map(({ start }) => start));
  });

  it('never puts a bar over another one', async () => {
    const store = thread({ kind: 'sqlite', folder: temporaryFolder() });
    valueOf(await store.keep(past()));
    expect(errorOf(await store.keep(past(24_000)))).toMatchObject({ code: 'FAILED' });
    expect(valueOf(await store.bars(SERIES, ...ALL))[0]?.open).toBe(rupees(25_000));
  });

  it('says that the file is none of ours, with what to do', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'history.db'),
      'not a database, whatever it is called, and long enough to be looked at',
    );
    expect(errorOf(await thread({ kind: 'sqlite', folder }).list())).toMatchObject({ code: 'FAILED' });
  });

  it('only reads the user’s SQL Server', async () => {
    const { address } = await served(() => undefined);
    const store = thread({ kind: 'sqlserver', folder: temporaryFolder(), address, secret: PASSWORD });
    expect(errorOf(await store.keep(past()))).toMatchObject({ message: 'this store is only read' });
    expect(valueOf(await store.check()).lines[0]).toContain('login reader');
  });

  it('settles every question when the thread ends, and every later one', async () => {
    const store = new HistoryThread('the store', { kind: 'sqlite', folder: temporaryFolder() });
    const asked = store.list();
    await store.close();
    await asked;
    expect(store.isOver).toBe(true);
    expect(errorOf(await store.list())).toMatchObject({ message: expect.stringMatching(/has ended/) });
  });
});

describe('the stores that a terminal warms up from', () => {
  it('are none on a fresh folder, and history.db once a feed’s days were kept in it', async () => {
    const folder = temporaryFolder();
    const stores = new WarmStores(folder);
    expect(stores.list()).toEqual([]);
    stores.keep(past());
    await until('history.db is made', () => existsSync(join(folder, 'history.db')));
    const [store] = stores.list();
    expect(store?.name).toBe('history.db');
    stores.close();
    expect(stores.list()).toEqual([]);
  });
});
