import type { AccountName, AccountsSlice, AccountView } from '../../../shared/contract/index.ts';
import { ACCOUNTS, newAccount } from './accounts.ts';
import type { Push } from './server.ts';

interface Args {
  readonly account: AccountName;
  readonly answer?: string;
  readonly address?: string;
}

/** What a terminal with two accounts would answer; null for any other command. */
export function answerAccount(name: string, args: unknown, now: AccountsSlice, push: Push): unknown {
  const { account, answer, address } = args as Args;
  const value = (result: unknown) => ({ ok: true, value: result });
  const become = (change: Partial<AccountView>): void =>
    push({ accounts: { ...now, [account]: { ...(now[account] ?? newAccount(account)), ...change } } });
  switch (name) {
    case 'account.loginPage':
      return value({ address: `https://${account}.example/login?api_key=a91f` });
    case 'account.keys':
      become({ state: 'loggedOut', keyHint: 'a91f ···· 4c02' });
      return value({});
    case 'account.finishLogin':
      if (answer?.includes('token') !== true) {
        const message = 'This holds no token. Paste the whole address from the browser.';
        return { ok: false, error: { code: 'FAILED', message } };
      }
      become({ ...ACCOUNTS[account], state: 'ready', problem: null });
      return value({});
    case 'account.logout':
      become({ state: 'loggedOut', user: null, since: null, until: null });
      return value({});
    case 'account.address':
      push({ accounts: { ...now, address: address ?? null } });
      return value({});
    default:
      return null;
  }
}
