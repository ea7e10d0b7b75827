import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { CONTROL_SCHEMA } from '../../../../main/adapters/sqlite/control-schema.ts';
import { openControl, SqliteControl } from '../../../../main/adapters/sqlite/control-store.ts';
import { openDatabase } from '../../../../main/adapters/sqlite/open-database.ts';
import { JOURNAL_SCHEMA } from '../../../../main/adapters/sqlite/journal-schema.ts';
import { TAPE_SCHEMA } from '../../../../main/adapters/sqlite/tape-schema.ts';
import { openPaperBook, PAPER_BOOK_SCHEMA } from '../../../../main/adapters/sqlite/paper-book-store.ts';
import { openSettings } from '../../../../main/adapters/sqlite/settings-store.ts';
import type { BrokerOrder, BrokerTrade } from '../../../../main/domain/trading/order.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS } from '../../../../shared/contract/index.ts';
import { instant, lots } from '../../../../shared/units/index.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const newPath = (name: string) => join(temporaryFolder(), name);

describe('a commit', () => {
  it.each([
    [JOURNAL_SCHEMA, 2],
    [CONTROL_SCHEMA, 2],
    [TAPE_SCHEMA, 1],
    [PAPER_BOOK_SCHEMA, 1],
  ])('of a $kind file waits for the disk as it must (%#)', (schema, synchronous) => {
    const db = valueOf(openDatabase(newPath('a.db'), schema));
    const read = (name: string) => db.pragma(name, { simple: true });
    expect(read('journal_mode')).toBe('wal');
    expect(read('synchronous')).toBe(synchronous);
    expect([read('fullfsync'), read('checkpoint_fullfsync')]).toEqual([1, 1]);
    db.close();
  });
});

describe('control', () => {
  const halted = {
    state: 'HALTED',
    reason: 'emergency stop (key)',
    since: instant(1_789_000_000_000),
  } as const;

  it('begins active, at epoch 1, with no journal', () => {
    const control = valueOf(openControl(newPath('control.db')));
    expect(control.halt()).toEqual({ state: 'ACTIVE', reason: null, since: null });
    expect(control.epoch()).toBe(1);
    expect(control.journalHead('demo')).toBeNull();
    control.close();
  });

  it('keeps a halt over a restart', () => {
    const path = newPath('control.db');
    const control = valueOf(openControl(path));
    control.setHalt(halted);
    control.close();
    const again = valueOf(openControl(path));
    expect(again.halt()).toEqual(halted);
    again.close();
  });

  it('shows an epoch that another process raised, at once', () => {
    const path = newPath('control.db');
    const [terminal, stop] = [valueOf(openControl(path)), valueOf(openControl(path))];
    expect(stop.raiseEpoch()).toBe(2);
    stop.setHalt(halted);
    expect(terminal.epoch()).toBe(2);
    expect(terminal.halt()).toEqual(halted);
    terminal.close();
    stop.close();
  });

  it('remembers the head of each journal by itself, and goes on syncing what must be synced', () => {
    const path = newPath('control.db');
    const db = valueOf(openDatabase(path, CONTROL_SCHEMA));
    const control = new SqliteControl(db, () => false);
    control.setJournalHead('demo', { row: 7, hash: 'a' });
    control.setJournalHead('live', { row: 9, hash: 'b' });
    control.setJournalHead('demo', { row: 8, hash: 'c' });
    expect(control.journalHead('demo')).toEqual({ row: 8, hash: 'c' });
    expect(control.journalHead('live')).toEqual({ row: 9, hash: 'b' });
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    control.close();
  });

  it('frees the reserve when a halt finds the disk full', () => {
    const db = valueOf(openDatabase(newPath('control.db'), CONTROL_SCHEMA));
    let freed = 0;
    const control = new SqliteControl(db, () => {
      freed += 1;
      db.pragma('max_page_count = 1000');
      return true;
    });
    db.pragma('max_page_count = 1');
    const reason = 'x'.repeat(50_000);
    control.setHalt({ ...halted, reason });
    expect(freed).toBe(1);
    expect(control.halt().reason).toBe(reason);
    control.close();
  });

  it('says so when a halt cannot be written and nothing is left to free', () => {
    const db = valueOf(openDatabase(newPath('control.db'), CONTROL_SCHEMA));
    const control = new SqliteControl(db, () => false);
    db.pragma('max_page_count = 1');
    expect(() => control.setHalt({ ...halted, reason: 'x'.repeat(50_000) })).toThrow(/full/);
    expect(control.halt().state).toBe('ACTIVE');
    control.close();
  });
});

describe('settings', () => {
  it('are none at first, then the newest revision', () => {
    const path = newPath('settings.db');
    const store = valueOf(openSettings(path));
    expect(store.load()).toBeNull();
    const first = store.save(TERMINAL_SETTINGS);
    expect(store.save(AUTHOR_SETTINGS)).toBeGreaterThan(first);
    store.close();
    const again = valueOf(openSettings(path));
    expect(again.load()).toEqual({
      revision: first + 1,
      settings: AUTHOR_SETTINGS,
      previous: TERMINAL_SETTINGS,
    });
    again.close();
  });

  it('take the default for what an older build did not know, and drop what this one does not', () => {
    const path = newPath('settings.db');
    const store = valueOf(openSettings(path));
    store.save(TERMINAL_SETTINGS);
    const raw = new BetterSqlite(path);
    const older = {
      trade: { lotsPerTrade: 3, exitRule: 7, gone: true },
      risk: { dailyLossLimit: null },
      signals: 'all',
    };
    raw.prepare('UPDATE settings SET body = ?').run(JSON.stringify(older));
    raw.close();
    expect(store.load()?.settings).toEqual({
      signals: TERMINAL_SETTINGS.signals,
      trade: { ...TERMINAL_SETTINGS.trade, lotsPerTrade: lots(3) },
      risk: { ...TERMINAL_SETTINGS.risk, dailyLossLimit: null },
    });
    store.close();
  });
});

describe('the paper book', () => {
  const order = (orderId: string, filled: number) => ({ orderId, filled }) as unknown as BrokerOrder;
  const trade = (tradeId: string) => ({ tradeId }) as unknown as BrokerTrade;

  it('outlives its process, in the order of first writing, with the newest state of each order', () => {
    const path = newPath('demo-broker.db');
    const book = valueOf(openPaperBook(path));
    expect(book.load()).toEqual({ orders: [], trades: [], state: null });
    book.saveOrder(order('2', 0));
    book.saveOrder(order('1', 0));
    book.saveOrder(order('2', 650));
    book.saveTrade(trade('9'));
    book.saveTrade(trade('9'));
    book.saveState('{"next":1}');
    book.saveState('{"next":2}');
    book.close();
    const again = valueOf(openPaperBook(path));
    expect(again.load()).toEqual({
      orders: [order('2', 650), order('1', 0)],
      trades: [trade('9')],
      state: '{"next":2}',
    });
    again.clear();
    expect(again.load()).toEqual({ orders: [], trades: [], state: null });
    again.close();
  });
});
