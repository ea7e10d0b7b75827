/** The types in which values are bound; nothing is ever written into a statement's text. */
export type BoundType = 'text' | 'moment';

/** One statement: its text, and the names and types of what is bound to it. */
export interface Statement {
  readonly text: string;
  readonly bound: Readonly<Record<string, BoundType>>;
}

/** The tables of bars, by their length in minutes. Source: strategy.md 8. */
export const BAR_TABLES = {
  5: 'NiftyIndexData5Minute',
  15: 'NiftyIndexData15Minute',
  60: 'NiftyIndexDataHourly',
  240: 'NiftyIndexData4Hour',
} as const;
export const DAILY_TABLE = 'NiftyIndexDataDaily';
export const OPTION_TABLE = 'OptionsHistoricalData';
export const HOLIDAY_TABLE = 'TradingHolidays';

type IndexTable = (typeof BAR_TABLES)[keyof typeof BAR_TABLES] | typeof DAILY_TABLE;

const IN_SPAN = '[Timestamp] >= @from AND [Timestamp] < @upTo';
const OF_SYMBOL = { symbol: 'text' } as const;
const OF_SPAN = { from: 'moment', upTo: 'moment' } as const;

/** Prices and times of one index table. */
function barsOf(table: IndexTable): Statement {
  return {
    text: `SELECT [Timestamp] AS [at], [Open] AS [openPrice], [High] AS [highPrice], [Low] AS [lowPrice], [Close] AS [closePrice]
      FROM [dbo].[${table}] WHERE [Symbol] = @symbol AND ${IN_SPAN} ORDER BY [Timestamp], [Id]`,
    bound: { ...OF_SYMBOL, ...OF_SPAN },
  };
}

/** Times alone, of a whole table. */
function startsOf(table: IndexTable): Statement {
  return {
    text: `SELECT [Timestamp] AS [at] FROM [dbo].[${table}] WHERE [Symbol] = @symbol ORDER BY [Timestamp], [Id]`,
    bound: OF_SYMBOL,
  };
}

/** How much a table has. */
function countOf(table: IndexTable): Statement {
  return {
    text: `SELECT COUNT(*) AS [points] FROM [dbo].[${table}] WHERE [Symbol] = @symbol`,
    bound: OF_SYMBOL,
  };
}

function ofIndexTable(table: IndexTable) {
  return { bars: barsOf(table), starts: startsOf(table), count: countOf(table) };
}

/**
 * All T-SQL of Kavach: it only reads. Every statement here is run against the double of tests/wire/tds, and against a real
 * server where KAVACH_SQLSERVER names one.
 */
export const CATALOGUE = {
  whoAmI: {
    text: 'SELECT DB_NAME() AS [databaseName], SUSER_SNAME() AS [loginName]',
    bound: {},
  },
  columns: {
    text: `SELECT [TABLE_NAME] AS [tableName], [COLUMN_NAME] AS [columnName], [DATA_TYPE] AS [dataType]
      FROM [INFORMATION_SCHEMA].[COLUMNS] WHERE [TABLE_SCHEMA] = @schema
      ORDER BY [TABLE_NAME], [ORDINAL_POSITION]`,
    bound: { schema: 'text' },
  },
  index: {
    5: ofIndexTable(BAR_TABLES[5]),
    15: ofIndexTable(BAR_TABLES[15]),
    60: ofIndexTable(BAR_TABLES[60]),
    240: ofIndexTable(BAR_TABLES[240]),
    1440: ofIndexTable(DAILY_TABLE),
  },
  // The time part of ExpiryDate varies: dates are compared (strategy.md 8).
  expiries: {
    text: `SELECT CAST([ExpiryDate] AS DATE) AS [expiry], COUNT(*) AS [points],
        MIN([Timestamp]) AS [firstAt], MAX([Timestamp]) AS [lastAt]
      FROM [dbo].[${OPTION_TABLE}] WHERE [Underlying] = @underlying AND [Open] > 0
      GROUP BY CAST([ExpiryDate] AS DATE) ORDER BY CAST([ExpiryDate] AS DATE)`,
    bound: { underlying: 'text' },
  },
  // A row names its bar's start, so its open was paid at that minute; its close would look ahead.
  prices: {
    text: `SELECT [Timestamp] AS [at], [Strike] AS [strike], [OptionType] AS [optionType], [Open] AS [openPrice],
        [OpenInterest] AS [openInterest], [Interval] AS [barInterval]
      FROM [dbo].[${OPTION_TABLE}]
      WHERE [Underlying] = @underlying AND [ExpiryDate] >= @expiry AND [ExpiryDate] < @dayAfter AND ${IN_SPAN}
        AND [Open] > 0
      ORDER BY [Timestamp], [Strike], [OptionType]`,
    bound: { underlying: 'text', expiry: 'moment', dayAfter: 'moment', ...OF_SPAN },
  },
  holidays: {
    text: `SELECT [HolidayDate] AS [holidayDate], [HolidayName] AS [holidayName], [IsTradingHoliday] AS [isHoliday]
      FROM [dbo].[${HOLIDAY_TABLE}] WHERE [Exchange] = @exchange ORDER BY [HolidayDate]`,
    bound: { exchange: 'text' },
  },
} as const satisfies Record<string, Statement | Record<number, Record<string, Statement>>>;

/** The columns that each table must have for the statements above. */
export const NEEDED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [...Object.values(BAR_TABLES), DAILY_TABLE].map((table) => [
      table,
      ['Id', 'Symbol', 'Timestamp', 'Open', 'High', 'Low', 'Close'],
    ]),
  ),
  [OPTION_TABLE]: 'Timestamp Underlying Strike OptionType ExpiryDate Open OpenInterest Interval'.split(' '),
  [HOLIDAY_TABLE]: ['Exchange', 'HolidayDate', 'HolidayName', 'IsTradingHoliday'],
};
