import type { FastifyInstance } from 'fastify';
import type { TerminalLink } from '../terminal-link.ts';
import { ScreenClient } from './screen-client.ts';

const PING_MS = 10_000;

/** `/ws`: one client object for each connected screen. A screen that does not answer two pings is given up. */
export function socketRoute(server: FastifyInstance, link: TerminalLink): void {
  server.get('/ws', { websocket: true }, (socket) => {
    const client = new ScreenClient(link, {
      get bufferedAmount() {
        return socket.bufferedAmount;
      },
      // A frame is text, also where its bytes are written already.
      send: (frame) => socket.send(frame, { binary: false }),
      close: (code, reason) => socket.close(code, reason),
    });
    let alive = true;
    const pings = setInterval(() => {
      if (!alive) socket.terminate();
      alive = false;
      socket.ping();
    }, PING_MS);
    socket.on('pong', () => {
      alive = true;
    });
    socket.on('message', (data, isBinary) => {
      client.receive(isBinary ? '' : textOf(data));
    });
    socket.on('close', () => {
      clearInterval(pings);
      client.close();
    });
    socket.on('error', () => socket.terminate());
  });
}

/** The socket's default gives each message as one Buffer. */
function textOf(data: unknown): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
