import type { AccountState, AccountView } from '../../../shared/contract/index.ts';
import { err, ok, type Instant, type Result } from '../../../shared/units/index.ts';
import type { Account, LoginFault } from '../../ports/account.ts';
import type { SecretName } from '../../ports/secret-store.ts';
import type { HttpReply } from './http-reply.ts';
import type { KiteHttp } from './kite-http.ts';
import type { KiteOptions } from './kite-options.ts';
import { readSessionText, sessionEnd, sessionFrom, sessionText, type KiteSession } from './kite-session.ts';
import { loginFault, refusedLogin } from './login-faults.ts';
import { readRequestToken } from './request-token.ts';
import { keyHint, type SecretWords } from './secret-words.ts';

type AccountOptions = Pick<KiteOptions, 'scheduler' | 'secrets'> & {
  readonly loginAddress: string;
  readonly http: KiteHttp;
  readonly words: SecretWords;
};

type Problem = AccountView['problem'];

const LOG_IN_AGAIN = 'Log in to Kite again: it takes a minute, and nothing needs a restart.';

/** The Kite account: its keys, and the login of the day, which survives a restart until it ends at 6 in the morning. */
export class KiteAccount implements Account {
  readonly name = 'kite';
  readonly #options: AccountOptions;
  readonly #listeners = new Set<() => void>();
  #key: string | null;
  #secret: string | null;
  #session: KiteSession | null = null;
  /** How the last session ended, and when; null while one is open or none was. */
  #ended: { readonly state: 'expired' | 'dead'; readonly at: Instant } | null = null;
  #user: string | null = null;
  #problem: Problem = null;
  /** Counts logins, so that the answer to one that was given up changes nothing. */
  #turn = 0;
  #checking = false;
  #stopEnd: () => void = () => undefined;

  constructor(options: AccountOptions) {
    this.#options = options;
    this.#key = options.secrets.read('kite.key');
    this.#secret = options.secrets.read('kite.secret');
    options.words.keep(this.#key, this.#secret);
    const kept = this.#key === null ? null : readSessionText(options.secrets.read('kite.session'), this.#key);
    if (kept !== null) this.#open(kept);
  }

  view(): AccountView {
    const session = this.#session;
    return {
      account: 'kite',
      state: this.#state(),
      keyHint: this.#key === null ? null : keyHint(this.#key),
      user: this.#user,
      since: session?.at ?? this.#ended?.at ?? null,
      until: session === null ? null : sessionEnd(session.at),
      problem: this.#problem,
    };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  setKeys(key: string, secret: string): Result<null, LoginFault> {
    const [newKey, newSecret] = [key.trim(), secret.trim()];
    if (newKey === '' || newSecret === '') {
      return err(loginFault('NO_KEY', 'A key and a secret are needed, both.'));
    }
    this.#options.words.keep(newKey, newSecret);
    const isOther = newKey !== this.#key;
    for (const [name, value] of [
      ['kite.key', newKey],
      ['kite.secret', newSecret],
    ] as const) {
      const written = this.#options.secrets.write(name, value);
      if (!written.ok) return err(loginFault('NO_KEY', `The keys were not kept: ${written.error.message}`));
    }
    this.#key = newKey;
    this.#secret = newSecret;
    if (isOther) this.#forget();
    this.#tell(null);
    return ok(null);
  }

  loginPage(): Result<string, LoginFault> {
    if (this.#key === null) return err(loginFault('NO_KEY', 'There is no API key yet.'));
    return ok(`${this.#options.loginAddress}?v=3&api_key=${encodeURIComponent(this.#key)}`);
  }

  finishLogin(answer: string, done: (result: Result<null, LoginFault>) => void): void {
    const token = readRequestToken(answer);
    const [key, secret] = [this.#key, this.#secret];
    const fault =
      key === null || secret === null
        ? loginFault('NO_KEY', 'There is no API key and secret yet.')
        : !token.ok
          ? token.error
          : this.#checking
            ? loginFault('NOT_UNDERSTOOD', 'A login is being checked already.')
            : null;
    if (fault !== null || key === null || secret === null || !token.ok) {
      queueMicrotask(() => done(fault === null ? ok(null) : err(fault)));
      return;
    }
    void this.#check(key, secret, token.value, done);
  }

  logout(): void {
    this.#forget();
    this.#tell(null);
  }

  /** The broker refused a token; one of an earlier login says nothing of the present one. */
  tokenRefused(token: string, message: string): void {
    if (this.#session?.token === token) this.#end('dead', `Kite ended the login: ${message}`);
  }

  close(): void {
    this.#stopEnd();
    this.#turn += 1;
    this.#listeners.clear();
  }

  #state(): AccountState {
    if (this.#checking) return 'loggingIn';
    if (this.#session !== null) return 'ready';
    if (this.#ended !== null) return this.#ended.state;
    return this.#key === null || this.#secret === null ? 'noKeys' : 'loggedOut';
  }

  async #check(
    key: string,
    secret: string,
    token: string,
    done: (result: Result<null, LoginFault>) => void,
  ): Promise<void> {
    this.#options.words.keep(token);
    this.#turn += 1;
    const turn = this.#turn;
    this.#checking = true;
    this.#tell(null);
    const reply = await this.#options.http.login(key, token, secret);
    const isGivenUp = turn !== this.#turn;
    done(isGivenUp ? err(loginFault('EXPIRED', 'The login was given up.')) : this.#loggedIn(reply, key));
  }

  #loggedIn(reply: HttpReply, key: string): Result<null, LoginFault> {
    const { scheduler, words } = this.#options;
    this.#checking = false;
    const session = reply.kind === 'data' ? sessionFrom(reply.data, key, scheduler.now()) : null;
    if (session === null) {
      const fault =
        reply.kind === 'data'
          ? loginFault('BAD_ANSWER', 'Kite answered the login without a session for this key.')
          : refusedLogin(reply, (text) => words.plain(text));
      this.#tell({ text: fault.message, remedy: fault.remedy });
      return err(fault);
    }
    this.#open(session);
    const kept = this.#options.secrets.write('kite.session', sessionText(session));
    const unkept = { text: 'The login could not be kept.', remedy: 'After a restart, log in once more.' };
    this.#tell(kept.ok ? null : unkept);
    return ok(null);
  }

  #open(session: KiteSession): void {
    const { scheduler, http, words } = this.#options;
    const end = sessionEnd(session.at);
    words.keep(session.token);
    this.#user = session.user;
    this.#stopEnd();
    if (end <= scheduler.now()) {
      this.#end('expired', 'The login of the day before has ended.');
      return;
    }
    this.#session = session;
    this.#ended = null;
    http.useSession(session);
    this.#stopEnd = scheduler.at(end, () => this.#end('expired', 'The login ended at 06:00, as each does.'));
  }

  #end(state: 'expired' | 'dead', text: string): void {
    this.#drop();
    this.#ended = { state, at: this.#options.scheduler.now() };
    this.#tell({ text, remedy: LOG_IN_AGAIN });
  }

  /** As if nobody had logged in. */
  #forget(): void {
    this.#drop();
    this.#ended = null;
    this.#user = null;
    this.#checking = false;
    this.#turn += 1;
  }

  #drop(): void {
    this.#stopEnd();
    this.#session = null;
    this.#options.http.useSession(null);
    this.#options.secrets.write('kite.session' satisfies SecretName, null);
  }

  #tell(problem: Problem): void {
    this.#problem = problem;
    for (const listener of this.#listeners) listener();
  }
}
