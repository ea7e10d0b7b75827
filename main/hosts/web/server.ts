import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import fastifyWebsocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { TerminalLink } from '../terminal-link.ts';
import type { Access } from './access.ts';
import { controlRoutes, enterRoute } from './enter-routes.ts';
import { ENTER, guard } from './guard.ts';
import { liveRoutes } from './live-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { LoginWindow } from './login-window.ts';
import { FRAME_BYTES_MAX, newServer } from './new-server.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { RefusalLog } from './refusal-log.ts';
import { refuse } from './refusal.ts';
import { socketRoute } from './socket-route.ts';

export interface WebHostOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** A local socket or pipe instead of the port: for programs of the same user, no browser comes that way. */
  readonly socket?: string;
  /** Folder of the built screen. */
  readonly screen: string;
  readonly link: TerminalLink;
  readonly access: Access;
  /** Gets a line for each request and frame that was refused. */
  readonly log: (line: string) => void;
  readonly patience?: Patience;
}

export interface WebHost {
  /** 0 where it listens on a socket. */
  readonly port: number;
  /** An address that signs one browser in, once. */
  newAddress(): string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
async function screenFiles(server: FastifyInstance, root: string): Promise<void> {
  if (existsSync(join(root, 'index.html'))) {
    await server.register(fastifyStatic, { root, cacheControl: false });
    return;
  }
  server.get('/', async (_request, reply) =>
    refuse(reply, 503, 'NO_SCREEN', 'The screen has not been built: run `npm start`, or `npm run build`.'),
  );
}

/** Starts the screen's host on the loopback interface. Throws where the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { port, socket, screen, link, access, patience = PATIENCE } = options;
  const log = new RefusalLog(options.log, () => performance.now());
  const server = newServer(patience, log);
  let address = '';
  const newAddress = (): string => `${address}${ENTER}${access.newEntry()}`;
  await server.register(fastifyCookie);
  await server.register(fastifyWebsocket, { options: { maxPayload: FRAME_BYTES_MAX } });
  guard(server, access, log);
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'NOT_FOUND', 'There is nothing here.'));
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    refuse(reply, error.statusCode ?? 500, 'BAD_REQUEST', error.message),
  );
  enterRoute(server, access);
  controlRoutes(server, { access, link, newAddress: socket === undefined ? newAddress : null });
  const logins = new LoginWindow();
  const watched = logins.watching(link);
  liveRoutes(server, watched);
  await server.register(async (scope) => loginRoutes(scope, link, logins));
  await server.register(async (scope) =>
    socketRoute(scope, { link: watched, access, log, pingMs: patience.pingMs }),
  );
  await screenFiles(server, screen);
  address = await server.listen(socket === undefined ? { host: LOOPBACK, port } : { path: socket });
  return {
    port: socket === undefined ? Number(new URL(address).port) : 0,
    newAddress,
    async close() {
      await server.close();
      log.close();
    },
  };
}
