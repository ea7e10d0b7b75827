import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { LoginFault } from '../../ports/account.ts';
import { loginFault } from './login-faults.ts';

const TOKEN = /^[A-Za-z0-9]{8,128}$/;
const IN_ADDRESS = /[?&#]request_token=([^&#\s]*)/;

/** The token in what came back from the login page: a whole address with `request_token` in it, or the bare token. */
export function readRequestToken(answer: string): Result<string, LoginFault> {
  const text = answer.trim();
  if (TOKEN.test(text)) return ok(text);
  const token = IN_ADDRESS.exec(text)?.[1] ?? '';
  if (TOKEN.test(token)) return ok(token);
  const isAddress = /^https?:/i.test(text) || text.includes('status=');
  return err(
    loginFault(
      'NOT_UNDERSTOOD',
      isAddress
        ? 'This address holds no token of a finished login.'
        : 'This is neither an address nor a token.',
    ),
  );
}
