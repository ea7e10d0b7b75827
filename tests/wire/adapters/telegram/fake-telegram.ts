import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  readonly status: number;
  readonly body?: object;
}

/** A server that speaks as Telegram does: it notes what came and answers as it is told to. */
export class FakeTelegram {
  readonly messages: string[] = [];
  readonly paths: string[] = [];
  /** One for each call, then 200; null leaves the call without an answer. */
  readonly replies: (Reply | null)[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        this.paths.push(request.url ?? '');
        const { text } = JSON.parse(Buffer.concat(parts).toString()) as { text: string };
        this.messages.push(text);
        const reply = this.replies.length === 0 ? { status: 200, body: { ok: true } } : this.replies.shift();
        if (reply === null || reply === undefined) return;
        response.writeHead(reply.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(reply.body ?? {}));
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
