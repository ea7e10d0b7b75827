import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { LoginFault } from '../../ports/account.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { BreezeCalls } from './calls.ts';
import type { Credentials } from './credentials.ts';
import type { Keys } from './keys.ts';
import { asLoginFault, loginFault } from './login-fault.ts';
import type { CallFault } from './refusal.ts';
import { sessionFrom, sessionNumberIn, type BreezeSession } from './session.ts';

export interface LoginSurroundings {
  readonly scheduler: Scheduler;
  readonly calls: Pick<BreezeCalls, 'customerDetails'>;
  /** A signed call that costs little: the login itself is not signed and so says nothing of the secret. */
  readonly tryOut: (by: Credentials) => Promise<CallFault | null>;
}

/** Refusals of the first signed call after which a session is of no use. */
const FATAL: ReadonlySet<CallFault['code']> = new Set(['SESSION', 'KEY', 'SECRET', 'CLOCK', 'ADDRESS']);

/**
 * From what came back of a login to a session that signed calls are taken with. The SDK's own generateSession is not
 * used: it hides every cause behind one sentence, and downloads the security master (brokers.md B3).
 */
export async function logIn(
  around: LoginSurroundings,
  keys: Keys | null,
  answer: string,
): Promise<Result<BreezeSession, LoginFault>> {
  if (keys === null) return err(loginFault('NO_KEY', 'There is no API key yet.'));
  const number = sessionNumberIn(answer);
  if (number === null)
    return err(loginFault('NOT_UNDERSTOOD', 'There is no session number in what was pasted.'));
  const details = await around.calls.customerDetails(keys.key, number);
  if (!details.ok) return err(asLoginFault(details.error));
  const session = sessionFrom(details.value, around.scheduler.now());
  if (session === null) return err(loginFault('BAD_ANSWER', 'Breeze answers without a session.'));
  const refusal = await around.tryOut({ ...keys, session: session.token });
  return refusal !== null && FATAL.has(refusal.code) ? err(asLoginFault(refusal)) : ok(session);
}
