import type { FastifyInstance, FastifyReply } from 'fastify';
import type { CommandError, CommandName } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/units/index.ts';
import type { TerminalLink } from '../terminal-link.ts';
import { refuseCommand } from './refusal.ts';

/** Commands that scripts give by a plain POST without a body. */
const POSTS: Readonly<Record<string, { readonly name: CommandName; readonly args: object }>> = {
  '/live/feed/start': { name: 'feed.start', args: {} },
  '/live/feed/stop': { name: 'feed.stop', args: {} },
  '/live/doctor': { name: 'doctor.run', args: {} },
  '/live/signals/start': { name: 'signals.start', args: {} },
  '/live/signals/stop': { name: 'signals.stop', args: {} },
  '/live/emergency-stop': { name: 'emergency.stop', args: { by: 'script' } },
};

/** Gives a command and makes its answer the reply. */
export async function give(
  link: TerminalLink,
  reply: FastifyReply,
  name: CommandName,
  args: object,
): Promise<FastifyReply> {
  const result = await new Promise<Result<unknown, CommandError>>((resolve) => {
    link.command(name, args, 'script', resolve);
  });
  return result.ok ? reply.send({ ok: true, result: result.value }) : refuseCommand(reply, result.error);
}

/** `{"request_token": "..."}`, or the whole redirect address under the same name; null where there is none. */
function tokenOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('request_token' in body)) return null;
  return typeof body.request_token === 'string' ? body.request_token : null;
}

/** The routes of architecture.md 4 for scripts; the same state and commands as the screen's. */
export function liveRoutes(server: FastifyInstance, link: TerminalLink): void {
  for (const [path, { name, args }] of Object.entries(POSTS)) {
    server.post(path, async (_request, reply) => give(link, reply, name, args));
  }
  server.get('/live/feed/status', async () => {
    const { links, spot, vix, now } = link.slice('session');
    return { link: links.find((each) => each.link === 'feed') ?? null, spot, vix, now };
  });
  server.get('/live/signals/status', async () => {
    const { monitored, week, bias, nextEvaluationAt, fired, outcome } = link.slice('signals');
    return { monitored, week, bias, nextEvaluationAt, fired, outcome };
  });
  server.get('/live/signals/active', async () => {
    const { week, signals, fired } = link.slice('signals');
    return { week, fired, signals: signals.filter(({ state }) => state === 'possible' || state === 'fired') };
  });
  server.get('/live/doctor', async () => link.slice('doctor'));
  server.get('/live/kite/status', async () => link.slice('accounts').kite);
  // Without a token: the page at which the user logs in. What that leads back to is the token.
  server.post<{ Body: unknown }>('/live/kite/connect', async (request, reply) => {
    const answer = tokenOf(request.body);
    const account = 'kite';
    return answer === null
      ? give(link, reply, 'account.loginPage', { account })
      : give(link, reply, 'account.finishLogin', { account, answer });
  });
  server.get('/live/positions', async () => link.slice('positions'));
  server.get('/live/emergency-stop', async () => {
    const { halt } = link.slice('session');
    return { halt, ...link.slice('emergency') };
  });
}
