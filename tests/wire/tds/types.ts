/** The column types of strategy.md 8, as the server writes them on the wire (MS-TDS 2.2.5.4). */
export type ColumnType =
  | { readonly of: 'int' | 'bigint' | 'bit' | 'datetime' | 'date' }
  | { readonly of: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly of: 'nvarchar' | 'char'; readonly length: number };

export type Value = string | number | bigint | boolean | Date | null;

const DAY_MS = 86_400_000;
const EPOCH_1900_DAYS = 25_567;
const EPOCH_0001_DAYS = 719_162;
/** SQL_Latin1_General_CP1_CI_AS. */
const COLLATION = Buffer.from([0x09, 0x04, 0xd0, 0x00, 0x34]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** TYPE_INFO of a column. */
export function typeInfo(type: ColumnType): Buffer {
  switch (type.of) {
    case 'int':
      return Buffer.from([0x26, 4]);
    case 'bigint':
      return Buffer.from([0x26, 8]);
    case 'bit':
      return Buffer.from([0x68, 1]);
    case 'datetime':
      return Buffer.from([0x6f, 8]);
    case 'date':
      return Buffer.from([0x28]);
    case 'decimal':
      return Buffer.from([0x6a, 9, type.precision, type.scale]);
    case 'nvarchar':
      return Buffer.concat([Buffer.from([0xe7]), uint16(type.length * 2), COLLATION]);
    case 'char':
      return Buffer.concat([Buffer.from([0xaf]), uint16(type.length), COLLATION]);
  }
}

function integer(value: Value, length: 4 | 8): Buffer {
  const bytes = Buffer.alloc(length + 1);
  bytes[0] = length;
  if (length === 4) bytes.writeInt32LE(Number(value), 1);
  else bytes.writeBigInt64LE(BigInt(Number(value)), 1);
  return bytes;
}

function datetime(value: Date): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = 8;
  const days = Math.floor(value.getTime() / DAY_MS);
  bytes.writeInt32LE(days + EPOCH_1900_DAYS, 1);
  bytes.writeUInt32LE(Math.round(((value.getTime() - days * DAY_MS) * 3) / 10), 5);
  return bytes;
}

function date(value: Date): Buffer {
  const bytes = Buffer.alloc(4);
  bytes[0] = 3;
  bytes.writeUIntLE(Math.floor(value.getTime() / DAY_MS) + EPOCH_0001_DAYS, 1, 3);
  return bytes;
}

function decimal(value: number, scale: number): Buffer {
  const bytes = Buffer.alloc(10);
  bytes[0] = 9;
  bytes[1] = value < 0 ? 0 : 1;
  bytes.writeBigUInt64LE(BigInt(Math.round(Math.abs(value) * 10 ** scale)), 2);
  return bytes;
}

/** One value of a row. */
export function valueBytes(type: ColumnType, value: Value): Buffer {
  const isText = type.of === 'nvarchar' || type.of === 'char';
  if (value === null) return isText ? uint16(0xffff) : Buffer.from([0]);
  if (type.of === 'int') return integer(value, 4);
  if (type.of === 'bigint') return integer(value, 8);
  if (type.of === 'bit') return Buffer.from([1, value === true ? 1 : 0]);
  if (type.of === 'decimal') return decimal(Number(value), type.scale);
  if (type.of === 'datetime' || type.of === 'date') {
    if (!(value instanceof Date)) throw new Error('a time must be a Date');
    return type.of === 'date' ? date(value) : datetime(value);
  }
  const text = Buffer.from(String(value), type.of === 'nvarchar' ? 'utf16le' : 'latin1');
  return Buffer.concat([uint16(text.length), text]);
}

/** A parameter as the client bound it. */
export interface Bound {
  readonly type: string;
  readonly value: Value;
}

/** Reads TYPE_INFO and value of a parameter; refuses types that the schema has no use for. */
export function readBound(bytes: Buffer, from: number): { readonly bound: Bound; readonly end: number } {
  const id = bytes[from];
  if (id === 0xe7) {
    const length = bytes.readUInt16LE(from + 8);
    if (length === 0xffff) return { bound: { type: 'nvarchar', value: null }, end: from + 10 };
    const end = from + 10 + length;
    return { bound: { type: 'nvarchar', value: bytes.toString('utf16le', from + 10, end) }, end };
  }
  if (id === 0x6f) {
    if (bytes[from + 2] === 0) return { bound: { type: 'datetime', value: null }, end: from + 3 };
    const days = bytes.readInt32LE(from + 3) - EPOCH_1900_DAYS;
    const ms = Math.round((bytes.readUInt32LE(from + 7) * 10) / 3);
    return { bound: { type: 'datetime', value: new Date(days * DAY_MS + ms) }, end: from + 11 };
  }
  throw new Error(`a parameter of a type that the schema has no use for: 0x${(id ?? 0).toString(16)}`);
}
