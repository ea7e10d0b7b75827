import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { PACKET } from './packets.ts';

const HEADER = 8;
const PACKET_MAX = 4_096;

/** TLS records that travel in PRELOGIN packets until the handshake is over (MS-TDS 2.2.6.5), and bare from then on. */
class HandshakeLine extends Duplex {
  readonly #socket: Socket;
  #wraps = true;
  #bytes = Buffer.alloc(0);

  constructor(socket: Socket) {
    super();
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('close', () => this.push(null));
  }

  override _read(): void {
    // What comes is pushed as it comes.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (!this.#wraps) this.#socket.write(chunk);
    for (let at = 0; this.#wraps && at < chunk.length; at += PACKET_MAX - HEADER) {
      const part = chunk.subarray(at, at + PACKET_MAX - HEADER);
      const head = Buffer.from([PACKET.prelogin, at + part.length >= chunk.length ? 1 : 0, 0, 0, 0, 0, 0, 0]);
      head.writeUInt16BE(part.length + HEADER, 2);
      this.#socket.write(Buffer.concat([head, part]));
    }
    done();
  }

  override _destroy(_error: Error | null, done: () => void): void {
    this.#socket.destroy();
    done();
  }

  /** The first record without a packet around it is the client's word that the handshake is over. */
  #take(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    while (this.#wraps && this.#bytes.length >= HEADER) {
      if (this.#bytes[0] !== PACKET.prelogin) {
        this.#wraps = false;
        break;
      }
      const length = this.#bytes.readUInt16BE(2);
      if (this.#bytes.length < length) return;
      this.push(this.#bytes.subarray(HEADER, length));
      this.#bytes = this.#bytes.subarray(length);
    }
    if (this.#wraps || this.#bytes.length === 0) return;
    this.push(this.#bytes);
    this.#bytes = Buffer.alloc(0);
  }
}

/** The server's end of an encrypted line. TLS 1.2, as TDS 7.4 has it. */
export function encrypted(
  socket: Socket,
  certificate: { readonly key: string; readonly cert: string },
): Duplex {
  return new TLSSocket(new HandshakeLine(socket), {
    ...certificate,
    isServer: true,
    maxVersion: 'TLSv1.2',
  });
}
