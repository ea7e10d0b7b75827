import type { SqlServerAddress } from '../../../shared/contract/index.ts';
import { sqlServerAddress } from '../../../main/hosts/sql-server-place.ts';
import { barRows, naive, optionRow } from './fixture.ts';
import { Database } from './schema.ts';
import { TdsServer } from './server.ts';

export interface Place {
  readonly address: SqlServerAddress;
  readonly secret: string;
  readonly close: () => Promise<void>;
}

/** A database in memory that has a row of everything. */
export async function double(): Promise<Place> {
  const database = new Database('Trading');
  for (const [table, minutes] of [
    ['NiftyIndexData5Minute', 5],
    ['NiftyIndexData15Minute', 15],
    ['NiftyIndexDataHourly', 60],
    ['NiftyIndexData4Hour', 240],
    ['NiftyIndexDataDaily', 1_440],
  ] as const)
    database.insert(table, barRows('2025-07-14', '09:15', 2, minutes));
  database.insert('OptionsHistoricalData', [optionRow(naive('2025-07-14', '11:15'))]);
  const holiday = { HolidayDate: naive('2025-08-15'), HolidayName: 'Independence Day' };
  database.insert('TradingHolidays', [{ Exchange: 'NSE', ...holiday, IsTradingHoliday: true }]);
  const server = new TdsServer({ database, logins: { reader: 'word' } });
  const port = await server.listen();
  const login = { kind: 'sql', user: 'reader' } as const;
  const where = { server: '127.0.0.1', port, instance: null, database: 'Trading', login };
  return {
    address: { ...where, encrypt: false, trustCertificate: false },
    secret: 'word',
    close: () => server.close(),
  };
}

/** KAVACH_SQLSERVER: an address as sqlserver.json has it, with a "secret" beside it. */
const named = process.env['KAVACH_SQLSERVER'] ?? '';

async function real(): Promise<Place> {
  const raw = JSON.parse(named) as { readonly secret?: string };
  const address = sqlServerAddress(raw);
  if (address === null) throw new Error('KAVACH_SQLSERVER is no address');
  return Promise.resolve({ address, secret: raw.secret ?? '', close: async () => Promise.resolve() });
}

/** Where the same tests run: the second only where somebody names a server. */
export const SERVERS = [
  { name: 'the double', open: double, there: true },
  { name: 'the server that KAVACH_SQLSERVER names', open: real, there: named !== '' },
];
