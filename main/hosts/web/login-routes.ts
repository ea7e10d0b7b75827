import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AccountName, CommandError } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/units/index.ts';
import type { TerminalLink } from '../terminal-link.ts';
import type { LoginWindow } from './login-window.ts';

/** Where brokers lead the browser back to after a login; to be registered at the broker as the redirect address. */
export const CALLBACK = '/callback/';

function page(reply: FastifyReply, status: number, title: string, text: string): FastifyReply {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title} · Kavach</title><h1>${title}</h1><p>${safe}</p></html>`,
    );
}

async function finish(
  link: TerminalLink,
  logins: LoginWindow,
  reply: FastifyReply,
  account: AccountName,
  answer: string,
): Promise<FastifyReply> {
  if (!logins.take(account))
    return page(reply, 403, 'Not asked for', 'Press Log in on the Setup page first, then try again.');
  const result = await new Promise<Result<unknown, CommandError>>((resolve) => {
    link.command('account.finishLogin', { account, answer }, 'login page', resolve);
  });
  if (result.ok) return page(reply, 200, 'Logged in', 'You can close this page and go back to Kavach.');
  return page(reply, 400, 'Not logged in', result.error.message);
}

/** The brokers' ways back: Kite by an address with a request token, Breeze by a form with a session number. */
export function loginRoutes(server: FastifyInstance, link: TerminalLink, logins: LoginWindow): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  for (const account of ['kite', 'breeze'] as const) {
    server.get(`${CALLBACK}${account}`, async (request, reply) =>
      finish(link, logins, reply, account, request.url),
    );
    server.post(`${CALLBACK}${account}`, async (request, reply) =>
      finish(link, logins, reply, account, typeof request.body === 'string' ? request.body : ''),
    );
  }
}
