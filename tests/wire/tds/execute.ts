import { parseSelect, type Node, type Select } from './parse.ts';
import type { Execution } from './requests.ts';
import type { Database } from './schema.ts';
import type { Column, ServerError, Table } from './tokens.ts';
import type { ColumnType, Value } from './types.ts';

/** Thrown for what the real server would refuse, in its words. */
export class Refused extends Error {
  readonly told: ServerError;
  constructor(number: number, message: string) {
    super(message);
    this.told = { number, severity: 16, message };
  }
}

interface Scope {
  readonly table: Table;
  readonly execution: Execution;
  readonly who: { readonly login: string; readonly database: string };
}

interface Typed {
  readonly type: ColumnType;
  /** Of one row, or of the rows of a group. */
  readonly of: (rows: readonly (readonly Value[])[]) => Value;
}

const TEXT: ColumnType = { of: 'nvarchar', length: 128 };

/** Runs one statement on a database in memory; what it does not know, it refuses. */
export function execute(database: Database, login: string, execution: Execution): Table {
  const select = parseSelect(execution.text);
  if (select.having !== null || select.top !== null || select.limit !== null || select.with !== null)
    throw new Refused(102, 'Incorrect syntax: not spoken by this double');
  const table = tableOf(database, select);
  const scope: Scope = { table, execution, who: { login, database: database.name } };
  const outputs = select.columns.map(({ expr, as }) => ({ name: as ?? '', typed: typed(scope, expr) }));
  const kept = table.rows.filter((row) => select.where === null || holds(scope, select.where, row));
  const groups = grouped(scope, select, kept);
  const order = select.orderby ?? [];
  const keys = order.map(({ expr, type }) => ({ typed: typed(scope, expr), down: type === 'DESC' }));
  const sorted = groups.toSorted((a, b) => {
    for (const { typed: key, down } of keys) {
      const difference = compare(key.of(a), key.of(b));
      if (difference !== 0) return down ? -difference : difference;
    }
    return 0;
  });
  const columns: readonly Column[] = outputs.map(({ name, typed: { type } }) => ({ name, type }));
  return { columns, rows: sorted.map((group) => outputs.map(({ typed: { of } }) => of(group))) };
}

function tableOf(database: Database, { from }: Select): Table {
  if (from === null) return { columns: [], rows: [[]] };
  const [only] = from;
  if (from.length !== 1 || only === undefined) throw new Refused(102, 'one table at a time');
  const name = only.table;
  const table = database.table(only.db ?? 'dbo', name);
  if (table === null) throw new Refused(208, `Invalid object name '${only.db ?? 'dbo'}.${name}'.`);
  return table;
}

function grouped(scope: Scope, select: Select, rows: Table['rows']): readonly Table['rows'][] {
  const by = select.groupby?.columns ?? null;
  if (by === null) {
    const isSum = select.columns.some(({ expr }) => expr.type === 'aggr_func');
    return isSum ? [rows] : rows.map((row) => [row]);
  }
  const keys = by.map((node) => typed(scope, node));
  const groups = new Map<string, (readonly Value[])[]>();
  for (const row of rows) {
    const key = keys.map(({ of }) => String(Number(of([row])))).join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** What an expression is worth, with its type. */
function typed(scope: Scope, node: Node): Typed {
  if (node.type === 'column_ref') return column(scope, String(node.column));
  if (node.type === 'aggr_func') return aggregate(scope, node);
  if (node.type === 'cast' && node.expr !== undefined && node.target?.[0]?.dataType === 'DATE') {
    const inner = typed(scope, node.expr);
    if (inner.type.of !== 'datetime') throw new Refused(529, 'Explicit conversion is not allowed.');
    return { type: { of: 'date' }, of: (rows) => dayOf(inner.of(rows)) };
  }
  if (node.type === 'function') {
    const name = JSON.stringify(node.name);
    if (name.includes('"DB_NAME"')) return { type: TEXT, of: () => scope.who.database };
    if (name.includes('"SUSER_SNAME"')) return { type: TEXT, of: () => scope.who.login };
  }
  throw new Refused(195, `'${String(node.type)}' is not spoken by this double.`);
}

function column({ table }: Scope, name: string): Typed {
  const index = table.columns.findIndex((each) => each.name === name);
  const found = table.columns[index];
  if (found === undefined) throw new Refused(207, `Invalid column name '${name}'.`);
  return { type: found.type, of: (rows) => rows[0]?.[index] ?? null };
}

function aggregate(scope: Scope, node: Node): Typed {
  if (node.name === 'COUNT') return { type: { of: 'int' }, of: (rows) => rows.length };
  const argument = node.args?.expr;
  if ((node.name !== 'MIN' && node.name !== 'MAX') || argument === undefined)
    throw new Refused(195, `'${String(node.name)}' is not a recognized built-in function name.`);
  const inner = typed(scope, argument);
  const sign = node.name === 'MIN' ? 1 : -1;
  return {
    type: inner.type,
    of: (rows) => rows.map((row) => inner.of([row])).toSorted((a, b) => sign * compare(a, b))[0] ?? null,
  };
}

function dayOf(value: Value): Value {
  if (!(value instanceof Date)) return null;
  return new Date(Math.floor(value.getTime() / 86_400_000) * 86_400_000);
}

/** Whether a row is wanted. A comparison with what is null holds never. */
function holds(scope: Scope, node: Node, row: readonly Value[]): boolean {
  const { left, right, operator } = node;
  if (node.type !== 'binary_expr' || left === undefined || right === undefined)
    throw new Refused(4_145, 'An expression of non-boolean type specified.');
  if (operator === 'AND') return holds(scope, left, row) && holds(scope, right, row);
  const a = typed(scope, left);
  const b = operand(scope, right, a.type);
  const [x, y] = [a.of([row]), b];
  if (x === null || y === null) return false;
  const difference = compare(x, y);
  if (operator === '=') return difference === 0;
  if (operator === '>=') return difference >= 0;
  if (operator === '<') return difference < 0;
  if (operator === '>') return difference > 0;
  throw new Refused(102, `Incorrect syntax near '${String(operator)}'.`);
}

/** A bound value, or a number that stands in the text; of the column's own type, else nothing compares as it should. */
function operand({ execution }: Scope, node: Node, type: ColumnType): Value {
  if (node.type === 'number') {
    if (type.of !== 'decimal' && type.of !== 'int' && type.of !== 'bigint')
      throw new Refused(206, `Operand type clash: int is incompatible with ${type.of}`);
    return Number(node.value);
  }
  const name = String(node.column);
  const bound = execution.bound.get(name);
  const isDeclared = new RegExp(`${name}\\s`, 'i').test(execution.declared);
  if (node.type !== 'column_ref' || bound === undefined || !isDeclared)
    throw new Refused(137, `Must declare the scalar variable "${name}".`);
  if (bound.type !== type.of)
    throw new Refused(206, `Operand type clash: ${bound.type} is incompatible with ${type.of}`);
  return bound.value;
}

function compare(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'en', { sensitivity: 'base' });
  return Number(a) - Number(b);
}
