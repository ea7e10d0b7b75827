import type { FastifyInstance } from 'fastify';
import type { TerminalLink } from '../terminal-link.ts';
import type { Access } from './access.ts';
import { COOKIE } from './guard.ts';
import type { RefusalLog } from './refusal-log.ts';
import { ScreenClient } from './screen-client.ts';

export interface SocketParts {
  readonly link: TerminalLink;
  readonly access: Access;
  readonly log: RefusalLog;
  readonly pingMs: number;
}

/** Its session is over: this browser signs in anew. */
const SIGNED_OUT = 4401;
/** The peer broke the protocol, the contract, or a limit (RFC 6455, 7.4.1). */
const BROKEN: ReadonlySet<number> = new Set([1002, 1007, 1008, 1009]);

/** `/ws`: one client object for each connected screen. A screen that does not answer two pings is given up. */
export function socketRoute(server: FastifyInstance, { link, access, log, pingMs }: SocketParts): void {
  server.get('/ws', { websocket: true }, (socket, request) => {
    const { authorization } = request.headers;
    const isStillIn = (): boolean =>
      access.isControl(authorization) || access.isSession(request.cookies[COOKIE]);
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
      if (!isStillIn()) socket.close(SIGNED_OUT, 'this session is over: sign in anew');
      alive = false;
      socket.ping();
    }, pingMs);
    socket.on('pong', () => {
      alive = true;
    });
    socket.on('message', (data, isBinary) => {
      client.receive(isBinary ? '' : textOf(data));
    });
    let broken: string | null = null;
    socket.on('close', (code) => {
      clearInterval(pings);
      client.close();
      if (broken !== null || BROKEN.has(code))
        log.other(`a frame on /ws: ${broken ?? `closed with ${code}`}`);
    });
    socket.on('error', (error) => {
      broken = error.message;
      socket.terminate();
    });
  });
}

/** The socket's default gives each message as one Buffer. */
function textOf(data: unknown): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
