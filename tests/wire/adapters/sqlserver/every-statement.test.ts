import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Values } from '../../../../main/adapters/sqlserver/connection.ts';
import { SqlServerConnection } from '../../../../main/adapters/sqlserver/connection.ts';
import { valueOf } from '../../../support/outcome.ts';
import { naive } from '../../tds/fixture.ts';
import { double, SERVERS, type Place } from '../../tds/places.ts';
import { STATEMENTS } from '../../tds/statements.ts';

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
