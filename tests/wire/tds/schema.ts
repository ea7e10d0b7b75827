import type { Column, Table } from './tokens.ts';
import type { ColumnType, Value } from './types.ts';

const PRICE: ColumnType = { of: 'decimal', precision: 18, scale: 2 };
const GREEK: ColumnType = { of: 'decimal', precision: 8, scale: 4 };
const NAME: ColumnType = { of: 'nvarchar', length: 50 };
const MOMENT: ColumnType = { of: 'datetime' };
const WHOLE: ColumnType = { of: 'int' };
const LARGE: ColumnType = { of: 'bigint' };

function columns(of: Readonly<Record<string, ColumnType>>): readonly Column[] {
  return Object.entries(of).map(([name, type]) => ({ name, type }));
}

const INDEX = columns({
  Id: WHOLE,
  Symbol: NAME,
  Timestamp: MOMENT,
  Open: PRICE,
  High: PRICE,
  Low: PRICE,
  Close: PRICE,
  LastPrice: PRICE,
  Volume: LARGE,
  LastUpdateTime: MOMENT,
});

/** The author's tables, typed as strategy.md 8 has them. */
export const AUTHORS_TABLES: Readonly<Record<string, readonly Column[]>> = {
  NiftyIndexData5Minute: INDEX,
  NiftyIndexData15Minute: INDEX,
  NiftyIndexDataHourly: INDEX,
  NiftyIndexData4Hour: INDEX,
  NiftyIndexDataDaily: INDEX,
  OptionsHistoricalData: columns({
    Id: NAME,
    TradingSymbol: NAME,
    Timestamp: MOMENT,
    Exchange: NAME,
    Underlying: NAME,
    Strike: WHOLE,
    OptionType: { of: 'char', length: 2 },
    ExpiryDate: MOMENT,
    Open: PRICE,
    High: PRICE,
    Low: PRICE,
    Close: PRICE,
    LastPrice: PRICE,
    Volume: LARGE,
    OpenInterest: LARGE,
    Delta: GREEK,
    Gamma: GREEK,
    Theta: GREEK,
    Vega: GREEK,
    ImpliedVolatility: GREEK,
    BidPrice: PRICE,
    AskPrice: PRICE,
    Interval: NAME,
  }),
  TradingHolidays: columns({
    Exchange: NAME,
    HolidayDate: MOMENT,
    HolidayName: NAME,
    IsTradingHoliday: { of: 'bit' },
  }),
};

/** A database in memory: tables by their name; a table that was not made is not there. */
export class Database {
  readonly name: string;
  readonly #tables = new Map<string, { columns: readonly Column[]; rows: (readonly Value[])[] }>();

  constructor(name: string, tables: readonly string[] = Object.keys(AUTHORS_TABLES)) {
    this.name = name;
    for (const table of tables) this.#tables.set(table, { columns: AUTHORS_TABLES[table] ?? [], rows: [] });
  }

  drop(table: string): void {
    this.#tables.delete(table);
  }

  dropColumn(table: string, column: string): void {
    const known = this.#tables.get(table);
    if (known !== undefined)
      this.#tables.set(table, { columns: known.columns.filter(({ name }) => name !== column), rows: [] });
  }

  /** Puts rows into a table; a column that is not named is null. */
  insert(table: string, rows: readonly Readonly<Record<string, Value>>[]): void {
    const known = this.#tables.get(table);
    if (known === undefined) throw new Error(`no table ${table}`);
    for (const row of rows) {
      for (const name of Object.keys(row))
        if (!known.columns.some((column) => column.name === name)) throw new Error(`no column ${name}`);
      known.rows.push(known.columns.map(({ name }) => row[name] ?? null));
    }
  }

  /** A table by schema and name; null where there is none. */
  table(schema: string, name: string): Table | null {
    if (schema.toUpperCase() === 'INFORMATION_SCHEMA' && name.toUpperCase() === 'COLUMNS')
      return this.#catalogue();
    return schema === 'dbo' ? (this.#tables.get(name) ?? null) : null;
  }

  #catalogue(): Table {
    const rows = [...this.#tables].flatMap(([table, known]) =>
      known.columns.map(({ name, type }, index): readonly Value[] => [
        'dbo',
        table,
        name,
        type.of,
        index + 1,
      ]),
    );
    const names = { TABLE_SCHEMA: NAME, TABLE_NAME: NAME, COLUMN_NAME: NAME, DATA_TYPE: NAME };
    return { columns: columns({ ...names, ORDINAL_POSITION: WHOLE }), rows };
  }
}
