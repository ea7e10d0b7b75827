import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Values } from '../../../../main/adapters/sqlserver/connection.ts';
import { SqlServerConnection } from '../../../../main/adapters/sqlserver/connection.ts';
import type { SqlServerAddress } from '../../../../shared/contract/index.ts';
import { sqlServerAddress } from '../../../../main/hosts/sql-server-place.ts';
import { valueOf } from '../../../support/outcome.ts';
import { barRows, naive, optionRow } from '../../tds/fixture.ts';
import { Database } from '../../tds/schema.ts';
import { TdsServer } from '../../tds/server.ts';
import { STATEMENTS } from '../../tds/statements.ts';

interface Place {
  readonly address: SqlServerAddress;
  readonly secret: string;
  readonly close: () => Promise<void>;
}

/** A database in memory that has a row of everything. */
async function double(): Promise<Place> {
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

const VALUES: Values = {
  symbol: 'NIFTY',
  underlying: 'NIFTY',
  exchange: 'NSE',
  schema: 'dbo',
  from: naive('2025-07-14'),
  upTo: naive('2025-07-18'),
  expiry: naive('2025-07-17'),
  dayAfter: naive('2025-07-18'),
};

const SERVERS = [
  { name: 'the double', open: double, there: true },
  { name: 'the server that KAVACH_SQLSERVER names', open: real, there: named !== '' },
];

// skipped: the second needs a SQL Server with the author's tables
describe.each(SERVERS)('every statement of the catalogue on $name', ({ open, there }) => {
  let place: Place;
  let line: SqlServerConnection;
  beforeAll(async () => {
    if (!there) return;
    place = await open();
    line = new SqlServerConnection(place.address, place.secret);
  });
  afterAll(async () => {
    if (!there) return;
    await line.close();
    await place.close();
  });

  // skipped: as above
  it.skipIf(!there).each(STATEMENTS)(
    '%s is taken, and answers with the columns that it names',
    async (_, statement) => {
      const values = Object.fromEntries(
        Object.keys(statement.bound).map((name) => [name, VALUES[name] ?? '']),
      );
      const rows = valueOf(await line.rows(statement, values));
      const names = [...statement.text.matchAll(/AS \[(\w+)\]/g)].map((match) => match[1]);
      for (const row of rows) expect(Object.keys(row)).toEqual(names);
      if (place.secret === 'word') expect(rows.length).toBeGreaterThan(0);
    },
  );
});

describe('the double', () => {
  const refusal = async (text: string, bound: Record<string, 'text' | 'moment'>, values: Values) => {
    const place = await double();
    const line = new SqlServerConnection(place.address, place.secret);
    const rows = await line.rows({ text, bound }, values);
    await line.close();
    await place.close();
    return rows;
  };

  it('refuses a statement that is not in the catalogue', async () => {
    const rows = await refusal('SELECT [Id] AS [id] FROM [dbo].[NiftyIndexDataDaily]', {}, {});
    expect(rows).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/not in the catalogue/) },
    });
  });

  it('refuses a value of another type than its column’s', async () => {
    const starts = STATEMENTS.find(([name]) => name === 'index.5.starts')?.[1];
    const rows = await refusal(starts?.text ?? '', { symbol: 'moment' }, { symbol: naive('2025-07-14') });
    expect(rows).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/Operand type clash: datetime is incompatible with nvarchar/) },
    });
  });

  it('refuses a value that was not bound', async () => {
    const starts = STATEMENTS.find(([name]) => name === 'index.5.starts')?.[1];
    const rows = await refusal(starts?.text ?? '', {}, {});
    expect(rows).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/Must declare the scalar variable "@symbol"/) },
    });
  });
});
