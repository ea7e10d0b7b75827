import { describe, expect, it } from 'vitest';
import { SqlServerSource } from '../../../../main/adapters/sqlserver/sql-server-source.ts';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import type { BarSeries } from '../../../../main/ports/history-store.ts';
import { clock, istInstant, rupees, tradingDate } from '../../../../shared/units/index.ts';
import { errorOf, valueOf } from '../../../support/outcome.ts';
import { selfSigned } from '../../../support/self-signed.ts';
import { barRows, naive, optionRow, PASSWORD, served } from '../../tds/fixture.ts';

const monday = tradingDate('2025-07-14');
const friday = tradingDate('2025-07-18');
const series = (minutes: BarSeries['minutes']): BarSeries => ({
  symbol: 'NIFTY',
  minutes,
  vendor: 'sqlserver',
});
const week = [istInstant(monday, clock('00:00')), istInstant(friday, clock('23:59'))] as const;
const expiry = tradingDate('2025-07-17');

describe('the user’s SQL Server', () => {
  it('gives bars with naive times as India’s, and prices to the paisa', async () => {
    const { source, server } = await served((database) =>
      database.insert('NiftyIndexData15Minute', barRows('2025-07-14', '09:15', 25, 15)),
    );
    const bars = valueOf(await source.bars(series(15), ...week));
    expect(bars).toHaveLength(25);
    expect(bars[0]).toEqual({
      start: istInstant(monday, clock('09:15')),
      open: rupees(25_149.5),
      high: rupees(25_151.1),
      low: rupees(25_041.9),
      close: rupees(25_119.8),
    });
    expect(server.executed[0]?.declared).toMatch(/@symbol nvarchar\(50\), ?@from datetime, ?@upTo datetime/);
    expect(server.logins[0]).toMatchObject({ app: 'Kavach', readOnly: true, database: 'Trading' });
  });

  it('gives only the bars of the span, its start included and its end not', async () => {
    const { source } = await served((database) =>
      database.insert('NiftyIndexDataHourly', barRows('2025-07-14', '09:15', 7, 60)),
    );
    const [from, upTo] = [istInstant(monday, clock('10:15')), istInstant(monday, clock('12:15'))];
    expect(valueOf(await source.bars(series(60), from, upTo))).toHaveLength(2);
  });

  it('gives daily candles by their date', async () => {
    const { source } = await served((database) =>
      database.insert('NiftyIndexDataDaily', barRows('2025-07-14', '00:00', 5, 1_440)),
    );
    const daily = { symbol: 'NIFTY', vendor: 'sqlserver' } as const;
    const candles = valueOf(await source.daily(daily, monday, tradingDate('2025-07-16')));
    expect(candles.map(({ date }) => date)).toEqual(['2025-07-14', '2025-07-15', '2025-07-16']);
    expect(valueOf(await source.dailyDates(daily))).toHaveLength(5);
  });

  it('gives an option’s price at the minute in which it was paid: the open of its bar, whatever time the expiry has', async () => {
    const at = naive('2025-07-14', '11:15');
    const { source } = await served((database) =>
      database.insert('OptionsHistoricalData', [
        optionRow(at),
        optionRow(at, { OptionType: 'CE', OpenInterest: null, ExpiryDate: naive('2025-07-17') }),
        optionRow(at, { ExpiryDate: naive('2025-07-24') }),
        optionRow(at, { Strike: 25_050, Open: 0 }),
      ]),
    );
    const points = valueOf(await source.prices('sqlserver', expiry, ...week));
    expect(points).toMatchObject([
      { type: 'CE', openInterest: null },
      { at: istInstant(monday, clock('11:15')), strike: 25_000, price: 6_120, openInterest: 4_500_075 },
    ]);
  });

  it('lists what it has any of', async () => {
    const { source } = await served((database) => {
      database.insert('NiftyIndexData5Minute', barRows('2025-07-14', '09:15', 75, 5));
      database.insert('NiftyIndexDataDaily', barRows('2025-07-14', '00:00', 2, 1_440));
      database.insert('OptionsHistoricalData', [optionRow(naive('2025-07-14', '11:15'))]);
      database.drop('NiftyIndexData4Hour');
    });
    expect(valueOf(await source.list())).toEqual({
      bars: [series(5)],
      daily: [{ symbol: 'NIFTY', vendor: 'sqlserver' }],
      prices: [
        {
          vendor: 'sqlserver',
          expiry: '2025-07-17',
          points: 1,
          first: istInstant(monday, clock('11:15')),
          last: istInstant(monday, clock('11:15')),
        },
      ],
    });
  });

  it('gives bars in the order of time, however they lie in the table', async () => {
    const { source } = await served((database) => {
      for (const day of ['14', '15', '16', '17', '18'])
        database.insert('NiftyIndexData5Minute', barRows(`2025-07-${day}`, '09:15', 75, 5).toReversed());
    });
    const bars = valueOf(await source.bars(series(5), ...week));
    expect(bars).toHaveLength(375);
    expect(bars.every(({ start }, index) => index === 0 || start > (bars[index - 1]?.start ?? 0))).toBe(true);
    expect(valueOf(await source.starts(series(5)))).toHaveLength(375);
  });

  it('tests the connection table by table, and shows wrong holidays without using them', async () => {
    const holiday = (date: string) => ({
      Exchange: 'NSE',
      HolidayDate: naive(date),
      HolidayName: 'A day',
      IsTradingHoliday: true,
    });
    const { source } = await served((database) => {
      database.drop('NiftyIndexData4Hour');
      database.dropColumn('OptionsHistoricalData', 'OpenInterest');
      database.insert('TradingHolidays', [holiday('2025-08-15'), holiday('2025-07-15')]);
    });
    const { lines } = valueOf(await source.check());
    expect(lines[0]).toMatch(/login reader, database Trading/);
    expect(lines).toContain('NiftyIndexData15Minute: ok');
    expect(lines).toContain('NiftyIndexData4Hour: not there, or not readable');
    expect(lines).toContain('OptionsHistoricalData: lacks OpenInterest');
    expect(lines.at(-1)).toMatch(/holidays that were sessions, never used here: 2025-07-15$/);
  });

  it('takes a Windows login by NTLM', async () => {
    const { source, server } = await served(() => undefined, {
      login: { kind: 'windows', domain: 'TRADERS', user: 'meera' },
      windows: 'TRADERS\\meera',
    });
    expect(valueOf(await source.check()).lines[0]).toContain('TRADERS\\meera');
    expect(server.logins[0]?.ntlm?.toString('latin1', 0, 7)).toBe('NTLMSSP');
  });

  it('is read over an encrypted line', async () => {
    const { source, server } = await served(
      (database) => database.insert('NiftyIndexData5Minute', barRows('2025-07-14', '09:15', 75, 5)),
      { certificate: selfSigned(), trustCertificate: true },
    );
    expect(valueOf(await source.bars(series(5), ...week))).toHaveLength(75);
    expect(server.logins[0]).toMatchObject({ user: 'reader', password: PASSWORD });
  });

  it('never sends the password as it is written', async () => {
    const { server, source } = await served(() => undefined);
    valueOf(await source.check());
    expect(server.logins[0]?.password).toBe(PASSWORD);
    expect(server.executed.some(({ text }) => text.includes(PASSWORD))).toBe(false);
  });
});

describe('a reading that cannot be', () => {
  const hourly = (fill: Parameters<typeof served>[0], options?: Parameters<typeof served>[1]) =>
    served(fill, options).then(({ source }) => source.bars(series(60), ...week));

  it('says that the password is wrong, and not which', async () => {
    const fault = errorOf(await hourly(() => undefined, { secret: 'wrong-word' }));
    expect(fault).toMatchObject({
      code: 'LOGIN_REFUSED',
      remedy: expect.stringMatching(/kavach history connect/),
    });
    expect(JSON.stringify(fault)).not.toContain('wrong-word');
  });

  it('says that the Windows login is refused', async () => {
    const login = { kind: 'windows', domain: 'TRADERS', user: 'nobody' } as const;
    expect(errorOf(await hourly(() => undefined, { login, windows: 'TRADERS\\meera' }))).toMatchObject({
      code: 'LOGIN_REFUSED',
    });
  });

  it('says that the database is not there', async () => {
    expect(errorOf(await hourly(() => undefined, { asked: 'Tradng' }))).toMatchObject({
      code: 'NO_DATABASE',
    });
  });

  it('says that a table is missing, by its name', async () => {
    expect(errorOf(await hourly((database) => database.drop('NiftyIndexDataHourly')))).toMatchObject({
      code: 'NO_TABLE',
      message: expect.stringMatching(/Invalid object name 'dbo\.NiftyIndexDataHourly'/),
    });
  });

  it('says that a column is missing, by its name', async () => {
    const fault = errorOf(await hourly((database) => database.dropColumn('NiftyIndexDataHourly', 'Low')));
    expect(fault).toMatchObject({ code: 'NO_COLUMN', message: expect.stringMatching(/'Low'/) });
  });

  it('says that the login may not read a table', async () => {
    const fault = errorOf(await hourly(() => undefined, { denied: ['NiftyIndexDataHourly'] }));
    expect(fault).toMatchObject({ code: 'NO_PERMISSION', remedy: expect.stringMatching(/db_datareader/) });
  });

  it('says that nobody vouches for the server’s certificate, and tells it no password', async () => {
    const { source, server } = await served(() => undefined, { certificate: selfSigned() });
    expect(errorOf(await source.check())).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringMatching(/self-signed certificate/),
      remedy: expect.stringMatching(/--trust-certificate/),
    });
    expect(server.logins).toEqual([]);
  });

  it('says that the server cannot encrypt, and tells it no password', async () => {
    const { address, server } = await served(() => undefined);
    const strict = new SqlServerSource({ ...address, encrypt: true }, PASSWORD, NSE_CALENDAR);
    expect(errorOf(await strict.check())).toMatchObject({
      code: 'UNREACHABLE',
      remedy: expect.stringMatching(/--no-encrypt/),
    });
    await strict.close();
    expect(server.logins).toEqual([]);
  });

  it('says that nobody answers', async () => {
    const { source, server } = await served(() => undefined);
    await server.close();
    expect(errorOf(await source.check())).toMatchObject({ code: 'UNREACHABLE' });
  });

  it('keeps nothing of an answer whose line breaks in the middle, and reads all when asked again', async () => {
    const { source, server } = await served((database) =>
      database.insert('NiftyIndexData5Minute', barRows('2025-07-14', '09:15', 75, 5)),
    );
    valueOf(await source.check());
    server.cutAfter = 3_000;
    expect(errorOf(await source.bars(series(5), ...week))).toMatchObject({ code: 'CONNECTION_LOST' });
    expect(valueOf(await source.bars(series(5), ...week))).toHaveLength(75);
  });

  it.each([
    ['14:45', 'LATE_5_30', '15:45-20:45'],
    ['05:00', 'EARLY_4_15', '05:00-09:00'],
  ])(
    'says that a day from %s on looks moved, with the evidence, and moves nothing',
    async (from, kind, seen) => {
      const { source } = await served((database) => {
        database.insert('NiftyIndexData15Minute', barRows('2025-07-14', from, 25, 15));
        database.insert('NiftyIndexData15Minute', barRows('2025-07-15', '09:15', 25, 15));
      });
      const fault = errorOf(await source.bars(series(15), ...week));
      expect(fault).toMatchObject({ code: 'SHIFTED_TIMES', message: expect.stringMatching(/1 of 2 days/) });
      expect(fault.evidence[0]).toMatch(new RegExp(`2025-07-14 ${kind}: .*${seen}`));
      expect(valueOf(await source.starts(series(15)))).toHaveLength(50);
    },
  );

  it('says that five-minute stamps are ends', async () => {
    const { source } = await served((database) =>
      database.insert('NiftyIndexData5Minute', barRows('2025-07-14', '09:20', 75, 5)),
    );
    expect(errorOf(await source.bars(series(5), ...week))).toMatchObject({
      code: 'END_STAMPS',
      evidence: [expect.stringMatching(/no bar at 09:15/)],
      remedy: expect.stringMatching(/another interval/),
    });
  });

  it('says that daily candles were moved into the evening before', async () => {
    const { source } = await served((database) =>
      database.insert('NiftyIndexDataDaily', barRows('2025-07-14', '19:45', 3, 1_440)),
    );
    const daily = { symbol: 'NIFTY', vendor: 'sqlserver' } as const;
    expect(errorOf(await source.daily(daily, monday, friday))).toMatchObject({ code: 'SHIFTED_TIMES' });
  });

  it('lists every row that makes no sense, and reads none of the others', async () => {
    const rows = barRows('2025-07-14', '09:15', 7, 60);
    const bad = [{ ...rows[2], Low: 0 }, { ...rows[4], High: 1 }, { ...rows[5] }];
    const fault = errorOf(
      await hourly((database) =>
        database.insert('NiftyIndexDataHourly', [...rows.filter((_, n) => n !== 2 && n !== 4), ...bad]),
      ),
    );
    expect(fault).toMatchObject({ code: 'BAD_ROWS', message: expect.stringMatching(/3 rows/) });
    expect(fault.evidence.map((line) => line.slice(0, 17))).toEqual([
      '2025-07-14 11:15:',
      '2025-07-14 13:15:',
      '2025-07-14 14:15:',
    ]);
  });

  it('refuses hours of the clock: bars are counted from 09:15', async () => {
    const fault = errorOf(
      await hourly((database) =>
        database.insert('NiftyIndexDataHourly', barRows('2025-07-14', '10:00', 6, 60)),
      ),
    );
    expect(fault).toMatchObject({
      code: 'BAD_ROWS',
      evidence: expect.arrayContaining([expect.stringMatching(/10:00/)]),
    });
  });

  it('refuses option rows whose interval nobody knows', async () => {
    const { source } = await served((database) =>
      database.insert('OptionsHistoricalData', [
        optionRow(naive('2025-07-14', '11:15'), { Interval: 'tick' }),
      ]),
    );
    expect(errorOf(await source.prices('sqlserver', expiry, ...week))).toMatchObject({
      code: 'BAD_ROWS',
      evidence: [expect.stringMatching(/unknown interval "tick"/)],
    });
  });
});
