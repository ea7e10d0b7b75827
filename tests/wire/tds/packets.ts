import type { Duplex } from 'node:stream';

/** Kinds of TDS packets (MS-TDS 2.2.3.1.1). */
export const PACKET = {
  batch: 1,
  rpc: 3,
  result: 4,
  attention: 6,
  login: 16,
  ntlm: 17,
  prelogin: 18,
} as const;

const HEADER = 8;
const PACKET_MAX = 4_096;
const LAST = 1;

/** One message: what its packets carried together. */
export interface Message {
  readonly kind: number;
  readonly body: Buffer;
}

/** Puts packets together to messages. */
export class MessageReader {
  #bytes = Buffer.alloc(0);
  #parts: Buffer[] = [];

  take(chunk: Buffer): readonly Message[] {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const messages: Message[] = [];
    while (this.#bytes.length >= HEADER) {
      const length = this.#bytes.readUInt16BE(2);
      if (this.#bytes.length < length) break;
      const packet = this.#bytes.subarray(0, length);
      this.#bytes = this.#bytes.subarray(length);
      this.#parts.push(packet.subarray(HEADER));
      if (((packet[1] ?? 0) & LAST) === 0) continue;
      messages.push({ kind: packet[0] ?? 0, body: Buffer.concat(this.#parts) });
      this.#parts = [];
    }
    return messages;
  }
}

/** Sends one answer; `cutAfter` bytes the line breaks, as a cable does. */
export function sendAnswer(socket: Duplex, body: Buffer, cutAfter: number | null): void {
  const packets: Buffer[] = [];
  for (let at = 0; at === 0 || at < body.length; at += PACKET_MAX - HEADER) {
    const part = body.subarray(at, at + PACKET_MAX - HEADER);
    const head = Buffer.alloc(HEADER);
    head[0] = PACKET.result;
    head[1] = at + part.length >= body.length ? LAST : 0;
    head.writeUInt16BE(part.length + HEADER, 2);
    packets.push(Buffer.concat([head, part]));
  }
  const bytes = Buffer.concat(packets);
  if (cutAfter === null || cutAfter >= bytes.length) {
    socket.write(bytes);
    return;
  }
  socket.write(bytes.subarray(0, cutAfter), () => socket.destroy());
}
