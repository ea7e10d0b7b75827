import type { FastifyReply } from 'fastify';
import type { CommandError, CommandErrorCode } from '../../../shared/contract/index.ts';

const codes = new WeakMap<FastifyReply, string>();

/** The code that an answer was refused with, for the log. */
export function refusedWith(reply: FastifyReply): string {
  return codes.get(reply) ?? 'REFUSED';
}

/** Every refusal of the web host looks like this: a code for programs, a sentence for people. */
export function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  codes.set(reply, code);
  return reply.code(status).type('application/json; charset=utf-8').send({ error: { code, message } });
}

const STATUS: Readonly<Record<CommandErrorCode, number>> = {
  BAD_ARGUMENTS: 400,
  NOT_NOW: 409,
  NOT_FOUND: 404,
  HALTED: 409,
  NOT_ARMED: 409,
  NEEDS: 409,
  TIMED_OUT: 504,
  DISCONNECTED: 503,
  BROKEN_OFF: 503,
  FAILED: 500,
};

export function refuseCommand(reply: FastifyReply, { code, message }: CommandError): FastifyReply {
  return refuse(reply, STATUS[code], code, message);
}

const SIGN_IN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in · Kavach</title>
<h1>This browser is not signed in</h1>
<p>Kavach is running. Run <code>kavach</code> once more: it prints an address that signs this browser in and opens it.</p>
</html>`;

/** Somebody guesses: each further guess needs a connection of its own, and is answered without being told more. */
export function tooManyTries(reply: FastifyReply): FastifyReply {
  void reply.headers({ 'retry-after': '60', connection: 'close' });
  return refuse(reply, 429, 'TOO_MANY_TRIES', 'Too many wrong tokens came: wait a minute.');
}

/** For a person who typed the bare address. */
export function signInPage(reply: FastifyReply): FastifyReply {
  codes.set(reply, 'NOT_SIGNED_IN');
  return reply.code(401).type('text/html; charset=utf-8').send(SIGN_IN);
}
