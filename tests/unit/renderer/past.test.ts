import { describe, expect, it } from 'vitest';
import { readArgs } from '../../../main/terminal/commands/schemas.ts';
import { marketOf } from '../../../renderer/state/backtest.ts';
import { FIRST_FORM } from '../../../renderer/state/backtest-form.ts';
import { usePast, type ImportForm } from '../../../renderer/state/past-form.ts';
import { importWish } from '../../../renderer/state/past-import.ts';
import {
  LOGIN_FIELDS,
  secretOf,
  serverAddress,
  type LoginKind,
} from '../../../renderer/state/server-form.ts';
import type { PastView } from '../../../shared/contract/index.ts';
import { tradingDate } from '../../../shared/units/index.ts';
import { errorOf, valueOf } from '../../support/outcome.ts';

const form = (change: Partial<ImportForm>): ImportForm => ({ ...usePast.getInitialState(), ...change });

describe('what is asked to be brought in', () => {
  it.each<[string, Partial<ImportForm>]>([
    ['files', { files: ' /data/a.csv \n\n/data/b.csv.gz', symbol: 'INDIAVIX' }],
    ['Breeze', { from: 'breeze', first: '1 Jan 2026' }],
    ['the SQL Server', { from: 'sqlserver', minutes: '15', kind: 'candles', last: '2025-12-31' }],
    ['another data folder', { from: 'folder', folder: '/data/other' }],
  ])('passes the terminal’s own check: %s', (_what, change) => {
    expect(readArgs('history.import', valueOf(importWish(form(change))))).toMatchObject({ ok: true });
  });

  it.each<[Partial<ImportForm>, string]>([
    [{ files: ' \n ' }, 'at least one file'],
    [{ files: '/a.csv', vendor: ' ' }, 'whose data'],
    [{ from: 'breeze' }, 'from which day on'],
    [{ from: 'breeze', first: '33 Jan 2026' }, 'First day: A day such as'],
    [{ from: 'sqlserver', first: '2026-02-01', last: '2026-01-01' }, 'before the first'],
    [{ from: 'folder' }, 'other data folder'],
  ])('says what is wrong with %o', (change, words) => {
    expect(errorOf(importWish(form(change)))).toContain(words);
  });
});

describe('a SQL Server as it is typed', () => {
  const typed: Readonly<Record<string, string>> = {
    server: 'db.home',
    database: 'Trading',
    user: 'reader',
    domain: 'HOME',
    tenant: 'home.example',
    client: 'kavach',
  };
  const read = (kind: LoginKind, change: Readonly<Record<string, string>> = {}) =>
    serverAddress(
      kind,
      (field) => ({ ...typed, ...change })[field] ?? '',
      (field) => field === 'encrypt',
    );

  it.each(Object.keys(LOGIN_FIELDS) as readonly LoginKind[])(
    'passes the terminal’s own check: %s',
    (kind) => {
      const address = valueOf(read(kind));
      expect(address).toMatchObject({ port: 1_433, instance: null, encrypt: true, trustCertificate: false });
      expect(readArgs('history.connect', { address, secret: null })).toMatchObject({ ok: true });
      for (const field of LOGIN_FIELDS[kind])
        expect(errorOf(read(kind, { [field]: '' }))).toContain('needs it');
    },
  );

  it('names what is missing, and a port that is none', () => {
    expect(errorOf(read('sql', { server: '' }))).toBe('Which server?');
    expect(errorOf(read('sql', { database: '' }))).toBe('Which database?');
    expect(errorOf(read('sql', { port: '70000' }))).toContain('65535');
  });

  it('keeps the spaces of a password; an empty field leaves the kept one, a machine’s own login has none', () => {
    expect(secretOf('sql', ' my word ')).toBe(' my word ');
    expect(secretOf('sql', '')).toBeNull();
    expect(secretOf('entraDefault', null)).toBe('');
  });
});

describe('the store that a backtest reads', () => {
  const day = tradingDate('2024-01-01');
  const market = { vendor: 'import', minutes: 15, from: day, to: day, holes: 0 } as const;
  const address = valueOf(
    serverAddress(
      'entraToken',
      (field) => (field === 'port' ? '' : 'x'),
      () => true,
    ),
  );
  const past = (markets: PastView['markets'], hasServer: boolean): PastView => {
    const sqlServer = hasServer ? { words: 'x', address } : null;
    return { file: '', series: [], shifts: [], prices: [], markets, sqlServer };
  };
  it.each([
    ['the data folder’s own', past([market], true), null, 'local'],
    ['the SQL Server where it is chosen', past([market], true), 'sqlserver', 'sqlserver'],
    ['the SQL Server where nothing else is there', past([], true), null, 'sqlserver'],
    ['the data folder’s own where the server was forgotten', past([market], false), 'sqlserver', 'local'],
  ] as const)('is %s', (_which, there, store, expected) => {
    expect(marketOf({ form: { ...FIRST_FORM, store }, past: there })?.store).toBe(expected);
  });

  it('is none where there is nothing', () => {
    expect(marketOf({ form: FIRST_FORM, past: past([], false) })).toBeNull();
  });
});
