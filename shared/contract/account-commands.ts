import type { AccountName } from './accounts.ts';
import type { Call, Nothing } from './call.ts';

/** Keys, logins and the registered address. What is secret in them goes in and never comes out again. */
export interface AccountCommands {
  /** The broker's page at which the user logs in. */
  'account.loginPage': Call<{ readonly account: AccountName }, { readonly address: string }>;
  /** `answer`: the address that the browser was sent to after the login, or the token in it. */
  'account.finishLogin': Call<{ readonly account: AccountName; readonly answer: string }, Nothing>;
  'account.logout': Call<{ readonly account: AccountName }, Nothing>;
  /** Goes into the secret store and never comes out again. */
  'account.keys': Call<
    { readonly account: AccountName; readonly key: string; readonly secret: string },
    Nothing
  >;
  /** The address of this machine that the user registered at Kite. */
  'account.address': Call<{ readonly address: string }, Nothing>;
}
