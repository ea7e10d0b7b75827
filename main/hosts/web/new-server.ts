import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { badRequest } from './bad-request.ts';
import type { Patience } from './patience.ts';
import type { RefusalLog } from './refusal-log.ts';

/** Commands are small: settings are the largest, at a few kilobytes. */
export const FRAME_BYTES_MAX = 64 * 1024;
/** Screens and scripts of one person; whoever opens more is up to something. */
const CONNECTIONS_MAX = 256;

function noSchema(): never {
  throw new Error('no route has a schema of Fastify: what comes in is checked by the terminal');
}

/** Fastify's own compilers of schemas, which nobody uses, are a quarter of its start. */
const NO_SCHEMAS: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: { buildValidator: () => noSchema, buildSerializer: () => noSchema },
};

/** A server without routes that waits for nobody longer than it must. */
export function newServer({ requestMs, lookMs }: Patience, log: RefusalLog): FastifyInstance {
  const server = fastify({
    bodyLimit: FRAME_BYTES_MAX,
    forceCloseConnections: true,
    schemaController: NO_SCHEMAS,
    requestTimeout: requestMs,
    http: { headersTimeout: requestMs, connectionsCheckingInterval: lookMs },
    clientErrorHandler: (error, socket) => badRequest(error, socket, log),
  });
  server.server.maxConnections = CONNECTIONS_MAX;
  server.server.on('drop', () => log.other(`a connection: ${CONNECTIONS_MAX} are open`));
  return server;
}
