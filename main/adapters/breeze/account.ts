import type { AccountState, AccountView } from '../../../shared/contract/index.ts';
import { err, ok, type Instant, type Result } from '../../../shared/units/index.ts';
import type { Account, LoginFault } from '../../ports/account.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import type { Credentials } from './credentials.ts';
import { keyHint, readKeys, type Keys } from './keys.ts';
import { logIn, type LoginSurroundings } from './login.ts';
import { asLoginFault, loginFault } from './login-fault.ts';
import type { CallFault } from './refusal.ts';
import { sessionEnd, sessionFromText, sessionText, type BreezeSession } from './session.ts';

export interface AccountSurroundings extends LoginSurroundings {
  readonly secrets: SecretStore;
  /** The login page without its key. */
  readonly login: string;
}

/** The Breeze account: keys and session from the secret store, the login by hand, what became of it. */
export class BreezeAccount implements Account {
  readonly name = 'breeze';
  readonly #around: AccountSurroundings;
  readonly #listeners = new Set<() => void>();
  #keys: Keys | null;
  #state: Exclude<AccountState, 'loggingIn'> = 'noKeys';
  #loggingIn = false;
  #session: BreezeSession | null = null;
  #problem: AccountView['problem'] = null;
  /** When it was noticed that Breeze had ended the session. */
  #endedAt: Instant | null = null;
  /** Only the newest login counts. */
  #login = 0;
  #stopExpiry = (): void => {};

  constructor(around: AccountSurroundings) {
    this.#around = around;
    this.#keys = readKeys(around.secrets);
    const kept = around.secrets.read('breeze.session');
    const session = kept === null ? null : sessionFromText(kept);
    if (this.#keys === null) this.#state = 'noKeys';
    else if (session === null) this.#state = 'loggedOut';
    else if (sessionEnd(session) <= around.scheduler.now()) this.#state = 'expired';
    else this.#open(session);
  }

  view(): AccountView {
    const key = this.#keys?.key ?? null;
    return {
      account: 'breeze',
      state: this.#loggingIn ? 'loggingIn' : this.#state,
      keyHint: key === null ? null : keyHint(key),
      user: this.#session?.user ?? null,
      since: this.#state === 'dead' ? this.#endedAt : (this.#session?.since ?? null),
      until: this.#session === null ? null : sessionEnd(this.#session),
      problem: this.#problem,
    };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The session that is open, or was refused and may be tried again; null where none is. */
  session(): BreezeSession | null {
    return this.#session;
  }

  /** What calls prove themselves with; null unless a session is open. */
  credentials(): Credentials | null {
    const keys = this.#keys;
    if (this.#session === null || keys === null || this.#state !== 'ready') return null;
    return { ...keys, session: this.#session.token };
  }

  setKeys(key: string, secret: string): Result<null, LoginFault> {
    const [newKey, newSecret] = [key.trim(), secret.trim()];
    if (newKey === '' || newSecret === '')
      return err(loginFault('NO_KEY', 'The key or the secret is missing.'));
    const before = this.#keys;
    const { secrets } = this.#around;
    for (const written of [secrets.write('breeze.key', newKey), secrets.write('breeze.secret', newSecret)])
      if (!written.ok) return err(loginFault('NO_KEY', `The keys were not kept: ${written.error.message}`));
    this.#keys = { key: newKey, secret: newSecret };
    if (before?.key !== newKey || before.secret !== newSecret || this.#state === 'noKeys') {
      this.#login += 1;
      this.#end('loggedOut', null);
    }
    return ok(null);
  }

  loginPage(): Result<string, LoginFault> {
    const keys = this.#keys;
    if (keys === null) return err(loginFault('NO_KEY', 'There is no API key yet.'));
    return ok(`${this.#around.login}?api_key=${encodeURIComponent(keys.key)}`);
  }

  finishLogin(answer: string, done: (result: Result<null, LoginFault>) => void): void {
    void this.#finish(answer, done);
  }

  logout(): void {
    this.#login += 1;
    this.#end(this.#keys === null ? 'noKeys' : 'loggedOut', null);
  }

  /** Breeze refused the session: the state is `dead` until a login, or until Breeze takes it again. */
  refused(fault: CallFault): void {
    if (this.#state !== 'ready') return;
    this.#state = 'dead';
    this.#endedAt = this.#around.scheduler.now();
    this.#problem = problemOf(asLoginFault(fault));
    this.#tell();
  }

  /** A session that had been refused was taken after all. */
  accepted(): void {
    if (this.#state !== 'dead') return;
    this.#state = 'ready';
    this.#problem = null;
    this.#tell();
  }

  close(): void {
    this.#login += 1;
    this.#stopExpiry();
    this.#listeners.clear();
  }

  async #finish(answer: string, done: (result: Result<null, LoginFault>) => void): Promise<void> {
    this.#login += 1;
    const turn = this.#login;
    this.#loggingIn = true;
    this.#tell();
    const result = await logIn(this.#around, this.#keys, answer);
    if (turn !== this.#login) {
      done(err(loginFault('EXPIRED', 'Another login took the place of this one.')));
      return;
    }
    this.#loggingIn = false;
    if (result.ok) this.#keep(result.value);
    else this.#failed(result.error);
    done(result.ok ? ok(null) : result);
  }

  #keep(session: BreezeSession): void {
    const written = this.#around.secrets.write('breeze.session', sessionText(session));
    this.#problem = written.ok
      ? null
      : {
          text: `The session was not kept: ${written.error.message}`,
          remedy: 'It works until Kavach is closed.',
        };
    this.#open(session);
    this.#tell();
  }

  /** A login that fails takes nothing away from a session that is open. */
  #failed(fault: LoginFault): void {
    this.#problem = problemOf(fault);
    this.#tell();
  }

  #open(session: BreezeSession): void {
    this.#session = session;
    this.#state = 'ready';
    this.#stopExpiry();
    this.#stopExpiry = this.#around.scheduler.at(sessionEnd(session), () => {
      this.#end('expired', {
        text: 'The session of Breeze ended with its day.',
        remedy: 'Log in to Breeze again.',
      });
    });
  }

  #end(state: 'loggedOut' | 'expired' | 'noKeys', problem: AccountView['problem']): void {
    this.#stopExpiry();
    this.#loggingIn = false;
    this.#session = null;
    this.#state = state;
    this.#problem = problem;
    this.#around.secrets.write('breeze.session', null);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function problemOf({ message, remedy }: LoginFault): AccountView['problem'] {
  return { text: message, remedy };
}
