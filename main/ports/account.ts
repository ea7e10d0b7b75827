import type { AccountName, AccountView } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

/**
 * Why a login did not succeed. NO_KEY: keys are missing. NOT_UNDERSTOOD: what was pasted holds no token.
 * WRONG_KEY and WRONG_SECRET: refused by the broker. EXPIRED: the token was used, or is too old. ADDRESS: the broker
 * does not take calls from here. CLOCK: refused because our time is off. UNREACHABLE: nobody answers.
 * BAD_ANSWER: an answer that makes no sense.
 */
export type LoginFaultCode =
  | 'NO_KEY'
  | 'NOT_UNDERSTOOD'
  | 'WRONG_KEY'
  | 'WRONG_SECRET'
  | 'EXPIRED'
  | 'ADDRESS'
  | 'CLOCK'
  | 'UNREACHABLE'
  | 'BAD_ANSWER';

/** `message` says what is wrong, `remedy` what to do: one sentence each, nothing secret in either. */
export interface LoginFault {
  readonly code: LoginFaultCode;
  readonly message: string;
  readonly remedy: string;
}

/** A broker's account: the keys of its API, and the login that the user does by hand each morning. */
export interface Account {
  readonly name: AccountName;
  view(): AccountView;
  /** Told after each change of the view; returns how to stop. */
  onChange(listener: () => void): () => void;
  /** Keys as the user typed them; an open session with other keys ends. */
  setKeys(key: string, secret: string): Result<null, LoginFault>;
  /** The page at which the user logs in, in a browser. */
  loginPage(): Result<string, LoginFault>;
  /** `answer` is what came back: the whole redirect address, or only the token or session number in it. */
  finishLogin(answer: string, done: (result: Result<null, LoginFault>) => void): void;
  /** Ends the session here and forgets it. */
  logout(): void;
}
