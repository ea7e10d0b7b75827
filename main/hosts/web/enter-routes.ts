import type { FastifyInstance } from 'fastify';
import type { TerminalLink } from '../terminal-link.ts';
import type { Access } from './access.ts';
import { COOKIE, ENTER } from './guard.ts';
import { give } from './live-routes.ts';
import { refuse, tooManyTries } from './refusal.ts';

/**
 * A browser that comes from a link of another page does not send a strict cookie along a redirect: it gets a page of
 * ours that goes on, so that the next request is ours.
 */
const GO_ON =
  '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>Kavach</title>';

/** The one-time address: gives the browser its cookie and leads to the screen. */
export function enterRoute(server: FastifyInstance, access: Access): void {
  server.get<{ Params: { token: string } }>(`${ENTER}:token`, async (request, reply) => {
    const entered = access.enter(request.params.token);
    if (entered === 'throttled') return tooManyTries(reply);
    if (entered === 'used') {
      return refuse(
        reply,
        403,
        'USED_ADDRESS',
        'This address was used before. Run `kavach` again for a new one.',
      );
    }
    void reply.setCookie(COOKIE, entered.session, { httpOnly: true, sameSite: 'strict', path: '/' });
    const from = request.headers['sec-fetch-site'];
    if (from === 'cross-site' || from === 'same-site')
      return reply.type('text/html; charset=utf-8').send(GO_ON);
    return reply.redirect('/', 303);
  });
}

export interface ControlParts {
  readonly access: Access;
  readonly link: TerminalLink;
  /** Null where no browser can come: nothing listens but a socket. */
  readonly newAddress: (() => string) | null;
}

/** For the command line of the same user: a new address for a browser, and the emergency stop. */
export function controlRoutes(server: FastifyInstance, { access, link, newAddress }: ControlParts): void {
  server.register(async (scope) => {
    scope.addHook('preHandler', async (request, reply) => {
      if (access.isControl(request.headers.authorization)) return undefined;
      return refuse(reply, 403, 'NOT_CONTROL', 'Only the command line may ask for this.');
    });
    scope.post('/control/address', async (_request, reply) => {
      if (newAddress !== null) return { address: newAddress() };
      return refuse(reply, 409, 'NO_PORT', 'This terminal has a window of its own; no port of it is open.');
    });
    // For `kavach keys import`: the terminal writes its keys itself, and the command says by its schema what is wrong.
    scope.post<{ Body: object | null }>('/control/keys', async (request, reply) =>
      give(link, reply, 'account.keys', request.body ?? {}),
    );
    scope.post<{ Body: object | null }>('/control/login', async (request, reply) =>
      give(link, reply, 'account.finishLogin', request.body ?? {}),
    );
    scope.post('/control/stop', async (_request, reply) =>
      give(link, reply, 'emergency.stop', { by: 'kavach stop' }),
    );
  });
}
