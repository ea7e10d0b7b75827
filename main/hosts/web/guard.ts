import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from './access.ts';
import { CALLBACK } from './login-routes.ts';
import { isLocalHost, isOwnOrigin } from './origin.ts';
import type { RefusalLog } from './refusal-log.ts';
import { refuse, refusedWith, signInPage, tooManyTries } from './refusal.ts';
import { securityHeaders } from '../security-headers.ts';

export const COOKIE = 'kavach';

/** Where a browser signs in; everything else is behind it. */
export const ENTER = '/enter/';
const ENTERING = /^\/enter\/[\w-]+$/;
/** Nothing else below: what a path may be made to mean is not opened by its beginning. */
const RETURNING = new RegExp(`^${CALLBACK}(?:kite|breeze)(?:\\?|$)`);

function changes(request: FastifyRequest): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD';
}

/** A page of another origin can send requests here with the user's cookie, or open a socket: neither is let through. */
function isForeignPage(request: FastifyRequest, byScript: boolean): boolean {
  const { origin, host, upgrade } = request.headers;
  if (origin !== undefined) return !isOwnOrigin(origin, host);
  return !byScript && (changes(request) || upgrade !== undefined);
}

/** Whoever comes with a token that opens nothing may be guessing; who comes without one is a stranger only. */
function stranger(request: FastifyRequest, reply: FastifyReply, access: Access): FastifyReply {
  const { authorization } = request.headers;
  const guesses = authorization !== undefined || request.cookies[COOKIE] !== undefined;
  const tooMany = guesses && access.wrongToken();
  // Also then: a page whose session is over asks here whether it has to be signed in anew.
  if (request.url === '/' && !changes(request)) return signInPage(reply);
  if (tooMany) return tooManyTries(reply);
  return refuse(
    reply,
    401,
    'NOT_SIGNED_IN',
    'Open the address that `kavach` printed; it signs this browser in once.',
  );
}

/** Checks every request before anything else sees it: the name it was sent to, the page it comes from, who asks. */
export function guard(server: FastifyInstance, access: Access, log: RefusalLog): void {
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { host, authorization } = request.headers;
    if (!isLocalHost(host)) return refuse(reply, 403, 'FOREIGN_HOST', 'Kavach answers to 127.0.0.1 only.');
    // From the broker's own page; the door behind it opens only for a login that was asked for.
    if (RETURNING.test(request.url)) return undefined;
    const byScript = access.isControl(authorization);
    if (isForeignPage(request, byScript)) {
      return refuse(reply, 403, 'FOREIGN_ORIGIN', 'This page may not speak to Kavach.');
    }
    if (ENTERING.test(request.url) || byScript || access.isSession(request.cookies[COOKIE])) return undefined;
    return stranger(request, reply, access);
  });
  server.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const { method, url, headers } = request;
    if (reply.statusCode < 400) return;
    log.request(reply.statusCode, refusedWith(reply), {
      method,
      url,
      host: headers.host,
      origin: headers.origin,
    });
  });
  server.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers(securityHeaders(`'self' ws://${request.headers.host ?? '127.0.0.1'}`));
    if (reply.getHeader('cache-control') === undefined) void reply.header('cache-control', 'no-store');
  });
}
