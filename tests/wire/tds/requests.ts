import { readBound, type Bound } from './types.ts';

const SP_EXECUTESQL = 10;

/** Who logs in, as LOGIN7 tells it. */
export interface Login {
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly app: string;
  readonly readOnly: boolean;
  readonly ntlm: Buffer | null;
}

/** Fields of LOGIN7: where each pair of offset and length stands (MS-TDS 2.2.6.4). */
export function readLogin(body: Buffer): Login {
  const field = (at: number): Buffer => {
    const offset = body.readUInt16LE(at);
    return body.subarray(offset, offset + body.readUInt16LE(at + 2) * 2);
  };
  const hidden = Buffer.from(field(44)).map((byte) => {
    const plain = byte ^ 0xa5;
    return ((plain & 0x0f) << 4) | (plain >> 4);
  });
  const [ntlmAt, ntlmLength] = [body.readUInt16LE(78), body.readUInt16LE(80)];
  return {
    user: field(40).toString('utf16le'),
    password: Buffer.from(hidden).toString('utf16le'),
    app: field(48).toString('utf16le'),
    database: field(68).toString('utf16le'),
    // TypeFlags, fReadOnlyIntent.
    readOnly: ((body[26] ?? 0) & 0x20) !== 0,
    ntlm: ntlmLength === 0 ? null : body.subarray(ntlmAt, ntlmAt + ntlmLength),
  };
}

/** One call of sp_executesql. */
export interface Execution {
  readonly text: string;
  /** As declared: "@symbol nvarchar(50), @from datetime". */
  readonly declared: string;
  readonly bound: ReadonlyMap<string, Bound>;
}

/** What follows ALL_HEADERS. */
function afterHeaders(body: Buffer): number {
  return body.readUInt32LE(0);
}

export function readBatch(body: Buffer): string {
  return body.toString('utf16le', afterHeaders(body));
}

/** Reads an RPC request; another procedure than sp_executesql is refused. */
export function readExecution(body: Buffer): Execution {
  let at = afterHeaders(body);
  if (body.readUInt16LE(at) !== 0xffff || body.readUInt16LE(at + 2) !== SP_EXECUTESQL)
    throw new Error('only sp_executesql is spoken here');
  at += 6;
  const values: (readonly [string, Bound])[] = [];
  while (at < body.length) {
    const length = body[at] ?? 0;
    const name = body.toString('utf16le', at + 1, at + 1 + length * 2);
    const { bound, end } = readBound(body, at + 2 + length * 2);
    values.push([name, bound]);
    at = end;
  }
  const [text, declared] = values;
  const hasParameters = declared !== undefined;
  return {
    text: String(text?.[1].value),
    declared: hasParameters ? String(declared[1].value) : '',
    bound: new Map(values.slice(hasParameters ? 2 : 1)),
  };
}
