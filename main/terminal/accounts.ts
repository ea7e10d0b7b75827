import type { AccountsSlice } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';
import type { Account } from '../ports/account.ts';

/** The address of this machine that the broker takes orders from, as the user registered it there. */
export interface RegisteredAddress {
  registered(): string | null;
  /** The error is a sentence. */
  register(address: string): Result<null, string>;
}

/** The accounts of a terminal that trades on real market data. */
export interface Accounts {
  readonly breeze: Account;
  readonly kite: Account;
  readonly address: RegisteredAddress;
  readonly callbacks: () => AccountsSlice['callbacks'];
}

export function accountsView(accounts: Accounts | null): AccountsSlice {
  if (accounts === null) return { breeze: null, kite: null, address: null, callbacks: null };
  const { breeze, kite, address, callbacks } = accounts;
  return {
    breeze: breeze.view(),
    kite: kite.view(),
    address: address.registered(),
    callbacks: callbacks(),
  };
}
