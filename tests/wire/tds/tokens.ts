import { typeInfo, valueBytes, type ColumnType, type Value } from './types.ts';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

/** An error as the server words it. */
export interface ServerError {
  readonly number: number;
  readonly severity: number;
  readonly message: string;
}

const NAMED = 'TDSDOUBLE';

function shortText(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'utf16le')]);
}

function longText(text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16LE(text.length);
  return Buffer.concat([length, Buffer.from(text, 'utf16le')]);
}

function token(kind: number, body: Buffer): Buffer {
  const head = Buffer.alloc(3);
  head[0] = kind;
  head.writeUInt16LE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** LOGINACK: TDS 7.4 is spoken. */
export function loginAck(): Buffer {
  const program = shortText('Microsoft SQL Server');
  return token(
    0xad,
    Buffer.concat([Buffer.from([1, 0x74, 0, 0, 4]), program, Buffer.from([16, 0, 0x10, 0x00])]),
  );
}

export function errorToken({ number, severity, message }: ServerError): Buffer {
  const head = Buffer.alloc(6);
  head.writeInt32LE(number);
  head[4] = 1;
  head[5] = severity;
  const line = Buffer.alloc(4);
  line.writeInt32LE(1);
  return token(0xaa, Buffer.concat([head, longText(message), shortText(NAMED), shortText(''), line]));
}

/** SSPI: the server's challenge of an NTLM login. */
export function sspiToken(message: Buffer): Buffer {
  return token(0xed, message);
}

/** DONE 0xfd, DONEPROC 0xfe, DONEINPROC 0xff. */
export function done(kind: 0xfd | 0xfe | 0xff, failed: boolean, rows: number | null): Buffer {
  const bytes = Buffer.alloc(13);
  bytes[0] = kind;
  const more = kind === 0xff ? 1 : 0;
  bytes.writeUInt16LE(more | (failed ? 2 : 0) | (rows === null ? 0 : 0x10), 1);
  bytes.writeUInt16LE(0xc1, 3);
  bytes.writeBigUInt64LE(BigInt(rows ?? 0), 5);
  return bytes;
}

export function returnStatus(): Buffer {
  return Buffer.from([0x79, 0, 0, 0, 0]);
}

export function columnMetadata(columns: readonly Column[]): Buffer {
  const head = Buffer.alloc(3);
  head[0] = 0x81;
  head.writeUInt16LE(columns.length, 1);
  // User type 0, flags: nullable.
  const each = columns.map(({ name, type }) =>
    Buffer.concat([Buffer.from([0, 0, 0, 0, 1, 0]), typeInfo(type), shortText(name)]),
  );
  return Buffer.concat([head, ...each]);
}

export function rowToken({ columns }: Pick<Table, 'columns'>, row: readonly Value[]): Buffer {
  const values = columns.map(({ type }, index) => valueBytes(type, row[index] ?? null));
  return Buffer.concat([Buffer.from([0xd1]), ...values]);
}
