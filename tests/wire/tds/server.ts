import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { execute, Refused } from './execute.ts';
import { MessageReader, PACKET, sendAnswer, type Message } from './packets.ts';
import { readBatch, readExecution, readLogin, type Execution, type Login } from './requests.ts';
import type { Database } from './schema.ts';
import { STATEMENTS } from './statements.ts';
import { encrypted } from './tls-line.ts';
import {
  columnMetadata,
  done,
  errorToken,
  loginAck,
  returnStatus,
  rowToken,
  sspiToken,
  type ServerError,
  type Table,
} from './tokens.ts';

/** PRELOGIN: version 16, whether the line is encrypted (1) or cannot be (2), no instance, no MARS. */
function prelogin(isEncrypted: boolean): Buffer {
  const encryption = isEncrypted ? '01' : '02';
  return Buffer.from(`000010000601001600010200170001ff100010000000${encryption}00`, 'hex');
}

export interface TdsOptions {
  readonly database: Database;
  readonly logins: Readonly<Record<string, string>>;
  /** A Windows login, `DOMAIN\user`: its name is checked, its proof is not. */
  readonly windows?: string;
  /** Tables that no login may read. */
  readonly denied?: readonly string[];
  /** Speaks TLS with this certificate; without one it offers none. */
  readonly certificate?: { readonly key: string; readonly cert: string };
}

/** A SQL Server for one database in memory: TDS 7.4, sp_executesql and nothing else. */
export class TdsServer {
  readonly executed: Execution[] = [];
  readonly logins: Login[] = [];
  /** The next answer of so many bytes or more breaks off after them. */
  cutAfter: number | null = null;
  readonly #options: TdsOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(options: TdsOptions) {
    this.#options = options;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #serve(socket: Socket): void {
    const { certificate } = this.#options;
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
    if (certificate === undefined) {
      this.#talk(socket);
      return;
    }
    const greeting = new MessageReader();
    const greet = (chunk: Buffer): void => {
      if (greeting.take(chunk).length === 0) return;
      socket.off('data', greet);
      sendAnswer(socket, prelogin(true), null);
      this.#talk(encrypted(socket, certificate));
    };
    socket.on('data', greet);
  }

  #talk(line: Duplex): void {
    const reader = new MessageReader();
    const session = { user: '' };
    line.on('error', () => undefined);
    line.on('data', (chunk: Buffer) => {
      for (const message of reader.take(chunk)) this.#answer(line, message, session);
    });
  }

  #answer(socket: Duplex, { kind, body }: Message, session: { user: string }): void {
    if (kind === PACKET.prelogin) sendAnswer(socket, prelogin(false), null);
    else if (kind === PACKET.login) this.#login(socket, readLogin(body), session);
    else if (kind === PACKET.ntlm) this.#windowsLogin(socket, body, session);
    else if (kind === PACKET.batch) sendAnswer(socket, batchAnswer(readBatch(body)), null);
    else if (kind === PACKET.rpc) this.#execution(socket, body, session.user);
    else sendAnswer(socket, done(0xfd, true, null), null);
  }

  #login(socket: Duplex, login: Login, session: { user: string }): void {
    this.logins.push(login);
    if (login.ntlm !== null) {
      sendAnswer(socket, sspiToken(challenge()), null);
      return;
    }
    const { database, logins } = this.#options;
    session.user = login.user;
    if (logins[login.user] !== login.password || login.password === '') refuse(socket, login.user, null);
    else if (login.database !== database.name)
      refuse(socket, login.user, {
        number: 4_060,
        severity: 11,
        message: `Cannot open database "${login.database}" requested by the login. The login failed.`,
      });
    else sendAnswer(socket, Buffer.concat([loginAck(), done(0xfd, false, null)]), null);
  }

  #windowsLogin(socket: Duplex, proof: Buffer, session: { user: string }): void {
    const text = (at: number): string => {
      const from = proof.readUInt32LE(at + 4);
      return proof.toString('utf16le', from, from + proof.readUInt16LE(at));
    };
    session.user = `${text(28)}\\${text(36)}`;
    if (session.user === this.#options.windows)
      sendAnswer(socket, Buffer.concat([loginAck(), done(0xfd, false, null)]), null);
    else refuse(socket, session.user, null);
  }

  #execution(socket: Duplex, body: Buffer, user: string): void {
    let answer: Buffer;
    try {
      const execution = readExecution(body);
      this.executed.push(execution);
      if (!STATEMENTS.some(([, { text }]) => text === execution.text))
        throw new Refused(102, `not in the catalogue: ${execution.text}`);
      const denied = this.#options.denied?.find((table) => execution.text.includes(`[${table}]`));
      if (denied !== undefined)
        throw new Refused(
          229,
          `The SELECT permission was denied on the object '${denied}', database '${this.#options.database.name}', schema 'dbo'.`,
        );
      answer = tableAnswer(execute(this.#options.database, user, execution));
    } catch (error) {
      const told =
        error instanceof Refused ? error.told : { number: 102, severity: 15, message: String(error) };
      answer = failure(told, 0xfe);
    }
    const cut = this.cutAfter;
    if (cut !== null && answer.length > cut) this.cutAfter = null;
    sendAnswer(socket, answer, cut);
  }
}

/** Only what the driver says of itself at the start is taken as a batch. */
function batchAnswer(text: string): Buffer {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.every((line) => line === '' || /^set [a-z_ ]+[\w ]*;?$/i.test(line)))
    return done(0xfd, false, null);
  return failure({ number: 102, severity: 15, message: `not in the catalogue: ${text}` }, 0xfd);
}

function tableAnswer(table: Table): Buffer {
  const rows = table.rows.map((row) => rowToken(table, row));
  return Buffer.concat([
    columnMetadata(table.columns),
    ...rows,
    done(0xff, false, rows.length),
    returnStatus(),
    done(0xfe, false, null),
  ]);
}

function failure(told: ServerError, kind: 0xfd | 0xfe): Buffer {
  return Buffer.concat([errorToken(told), done(kind, true, null)]);
}

/** As the server does: a database that cannot be opened is told first, then the failed login. */
function refuse(socket: Duplex, user: string, first: ServerError | null): void {
  const failed = { number: 18_456, severity: 14, message: `Login failed for user '${user}'.` };
  const before = first === null ? Buffer.alloc(0) : errorToken(first);
  sendAnswer(socket, Buffer.concat([before, failure(failed, 0xfd)]), null);
  socket.end();
}

/** NTLM's second message: a domain, a nonce, and no target information but its end. */
function challenge(): Buffer {
  const domain = Buffer.from('TRADERS', 'utf16le');
  const head = Buffer.alloc(56);
  head.write('NTLMSSP\0', 0, 'latin1');
  head.writeUInt32LE(2, 8);
  head.writeUInt16LE(domain.length, 12);
  head.writeUInt16LE(domain.length, 14);
  head.writeUInt32LE(56, 16);
  head.writeUInt32LE(0x8201, 20);
  head.write('nonce-of', 24, 'latin1');
  head.writeUInt16LE(4, 40);
  head.writeUInt16LE(4, 42);
  head.writeUInt32LE(56 + domain.length, 44);
  return Buffer.concat([head, domain, Buffer.alloc(4)]);
}
