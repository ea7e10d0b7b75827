import { onTestFinished } from 'vitest';
import type { SqlServerAddress, SqlServerLogin } from '../../../shared/contract/index.ts';
import { SqlServerSource } from '../../../main/adapters/sqlserver/sql-server-source.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { Database } from './schema.ts';
import { TdsServer, type TdsOptions } from './server.ts';
import type { Value } from './types.ts';

export const PASSWORD = 'pa55-word-of-mine';
const SQL_LOGIN: SqlServerLogin = { kind: 'sql', user: 'reader' };

/** A naive time as the database keeps it: its digits. */
export function naive(date: string, time = '00:00'): Date {
  return new Date(`${date}T${time}:00.000Z`);
}

type Row = Readonly<Record<string, Value>>;

/** Bars of one day from a time on, as rows of an index table. */
export function barRows(date: string, from: string, count: number, minutes: number): readonly Row[] {
  const first = naive(date, from).getTime();
  return Array.from({ length: count }, (_, n) => ({
    Id: n + 1,
    Symbol: 'NIFTY',
    Timestamp: new Date(first + n * minutes * 60_000),
    Open: 25_149.5,
    High: 25_151.1,
    Low: 25_041.9,
    Close: 25_119.8,
    LastPrice: 25_119.8,
    Volume: 0,
    LastUpdateTime: null,
  }));
}

/** One price of an option. */
export function optionRow(at: Date, change: Row = {}): Row {
  return {
    Id: '1',
    TradingSymbol: 'NIFTY25JUL25000PE',
    Timestamp: at,
    Exchange: 'NFO',
    Underlying: 'NIFTY',
    Strike: 25_000,
    OptionType: 'PE',
    ExpiryDate: naive('2025-07-17', '15:30'),
    Open: 61.2,
    High: 62,
    Low: 60.05,
    Close: 60.5,
    LastPrice: 60.5,
    Volume: 1_500,
    OpenInterest: 4_500_075,
    ImpliedVolatility: null,
    BidPrice: null,
    Interval: '5minute',
    ...change,
  };
}

export interface Served {
  readonly server: TdsServer;
  readonly address: SqlServerAddress;
  readonly source: SqlServerSource;
  readonly database: Database;
}

export interface ServedOptions extends Partial<Omit<TdsOptions, 'database'>> {
  readonly login?: SqlServerLogin;
  readonly secret?: string;
  readonly asked?: string;
  readonly trustCertificate?: boolean;
}

/** A server that ends with the test, and a source that reads it. */
export async function served(
  fill: (database: Database) => void,
  options: ServedOptions = {},
): Promise<Served> {
  const database = new Database('Trading');
  fill(database);
  const server = new TdsServer({ logins: { reader: PASSWORD }, ...options, database });
  const port = await server.listen();
  const { login = SQL_LOGIN, secret = PASSWORD, asked = 'Trading' } = options;
  const address: SqlServerAddress = {
    server: '127.0.0.1',
    port,
    instance: null,
    database: asked,
    login,
    encrypt: options.certificate !== undefined,
    trustCertificate: options.trustCertificate ?? false,
  };
  const source = new SqlServerSource(address, secret, NSE_CALENDAR);
  onTestFinished(async () => {
    await source.close();
    await server.close();
  });
  return { server, address, source, database };
}
