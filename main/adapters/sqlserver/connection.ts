import { createRequire } from 'node:module';
import type * as Driver from 'mssql';
import type { SqlServerAddress } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { SourceFault } from '../../ports/history-source.ts';
import { addressName } from './address.ts';
import type { BoundType, Statement } from './catalogue.ts';
import { driverConfig } from './driver-config.ts';
import { driverFault } from './driver-fault.ts';

/** One row, by the names that the statement gives its columns. */
export type Row = Readonly<Record<string, unknown>>;
export type Rows = Result<readonly Row[], SourceFault>;

/** A moment is bound as the digits of India's clock. */
export type Values = Readonly<Record<string, string | Date>>;

// Loaded on first use: it takes half a second, and most terminals have no SQL Server.
const load = createRequire(import.meta.url);

/** One line to the server: opened when it is first needed, opened again when it was lost. */
export class SqlServerConnection {
  readonly name: string;
  readonly #address: SqlServerAddress;
  readonly #secret: string;
  #pool: Driver.ConnectionPool | null = null;

  constructor(address: SqlServerAddress, secret: string) {
    this.name = addressName(address);
    this.#address = address;
    this.#secret = secret;
  }

  /** All rows of a statement, or none: a line that breaks in the middle is an error. */
  async rows(statement: Statement, values: Values): Promise<Rows> {
    const driver = load('mssql') as typeof Driver;
    let pool = this.#pool;
    const told: number[] = [];
    const standing = { where: this.name, secret: this.#secret };
    try {
      pool ??= await this.#connected(driver, told);
    } catch (error) {
      return err(driverFault(error, { ...standing, connected: false, told }));
    }
    try {
      const request = pool.request();
      for (const [name, type] of Object.entries(statement.bound))
        request.input(name, boundType(driver, type), values[name]);
      const result: { readonly recordset: readonly Row[] } = await request.query(statement.text);
      return ok(result.recordset);
    } catch (error) {
      const fault = driverFault(error, { ...standing, connected: true, told: [] });
      if (fault.code === 'CONNECTION_LOST' || fault.code === 'TIMED_OUT') await this.close();
      return err(fault);
    }
  }

  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = null;
    // One that is broken already has nothing to say that matters.
    await pool?.close().catch(() => undefined);
  }

  async #connected(driver: typeof Driver, told: number[]): Promise<Driver.ConnectionPool> {
    const pool = new driver.ConnectionPool({
      ...driverConfig(this.#address, this.#secret),
      beforeConnect: (line) => {
        line.on('errorMessage', ({ number }: { readonly number: number }) => told.push(number));
      },
    });
    // Told again by the request that it happens to; without a listener it would end the thread.
    pool.on('error', () => undefined);
    await pool.connect();
    this.#pool = pool;
    return pool;
  }
}

function boundType(driver: typeof Driver, type: BoundType) {
  return type === 'text' ? driver.NVarChar(50) : driver.DateTime;
}
