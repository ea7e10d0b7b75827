import type { AccountName, CommandError } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Account, LoginFault } from '../../ports/account.ts';
import type { HandlerParts, Some } from './handler-parts.ts';

type AccountHandlers = Some<
  'account.loginPage' | 'account.finishLogin' | 'account.logout' | 'account.keys' | 'account.address'
>;

function failed({ message, remedy }: LoginFault): Result<never, CommandError> {
  return err({ code: 'FAILED', message: `${message} ${remedy}` });
}

/** Logins and keys. What the user types here goes to the account and is told nowhere. */
export function accountHandlers({ accounts }: HandlerParts): AccountHandlers {
  const withAccount = <T>(
    name: AccountName,
    use: (account: Account) => Result<T, CommandError> | null,
  ): Result<T, CommandError> | null => {
    const account = accounts?.[name] ?? null;
    if (account !== null) return use(account);
    return err({ code: 'NEEDS', message: 'Demo has no accounts: switch to Paper first.' });
  };
  return {
    'account.loginPage': ({ account }) =>
      withAccount(account, (each) => {
        const page = each.loginPage();
        return page.ok ? ok({ address: page.value }) : failed(page.error);
      }),
    'account.finishLogin': ({ account, answer: given }, _by, answer) =>
      withAccount(account, (each) => {
        each.finishLogin(given, (result) => answer(result.ok ? ok({}) : failed(result.error)));
        return null;
      }),
    'account.logout': ({ account }) =>
      withAccount(account, (each) => {
        each.logout();
        return ok({});
      }),
    'account.keys': ({ account, key, secret }) =>
      withAccount(account, (each) => {
        const kept = each.setKeys(key.trim(), secret.trim());
        return kept.ok ? ok({}) : failed(kept.error);
      }),
    'account.address': ({ address }) => {
      if (accounts === null) return err({ code: 'NEEDS', message: 'Demo has no accounts.' });
      const kept = accounts.address.register(address.trim());
      return kept.ok ? ok({}) : err({ code: 'FAILED', message: kept.error });
    },
  };
}
