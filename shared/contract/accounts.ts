import type { Instant } from '../units/index.ts';

/** The two accounts of a terminal: Breeze for market data, Kite for orders. */
export type AccountName = 'breeze' | 'kite';

/**
 * `noKeys`: not set up. `loggedOut`: keys are there, nobody has logged in today. `loggingIn`: the answer of a login is
 * being checked. `ready`: a session is open. `expired`: it ended at its time. `dead`: the broker ended it before that.
 */
export type AccountState = 'noKeys' | 'loggedOut' | 'loggingIn' | 'ready' | 'expired' | 'dead';

/** What a screen may know of an account: never a secret, of the key its ends only. */
export interface AccountView {
  readonly account: AccountName;
  readonly state: AccountState;
  /** Such as `a91f ···· 4c02`; null without a key. */
  readonly keyHint: string | null;
  /** The account's own name at the broker; null before the first login. */
  readonly user: string | null;
  /** Since when the state is what it is: when the session was opened, or noticed to have been ended by the broker. */
  readonly since: Instant | null;
  /** When the session ends by itself; null where that is not known. */
  readonly until: Instant | null;
  /** What went wrong last, and what to do; null while all is well. */
  readonly problem: { readonly text: string; readonly remedy: string } | null;
}

/** Null where there is no such account: Demo has none. */
export interface AccountsSlice {
  readonly breeze: AccountView | null;
  readonly kite: AccountView | null;
  /** The registered address, as the user entered it. */
  readonly address: string | null;
  /** Where a broker may send the browser after a login, to be registered at the broker; null where only pasting works. */
  readonly callbacks: { readonly breeze: string; readonly kite: string } | null;
}
