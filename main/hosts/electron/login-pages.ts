import type { AccountName } from '../../../shared/contract/index.ts';
import type { TerminalLink } from '../terminal-link.ts';

const ACCOUNTS: readonly AccountName[] = ['kite', 'breeze'];

/** A broker's login page by the terminal's own word, which it gives at once; null where it has none. */
function pageOf(link: TerminalLink, account: AccountName): string | null {
  let page: string | null = null;
  link.command('account.loginPage', { account }, 'desktop', (result) => {
    if (result.ok) ({ address: page } = result.value as { readonly address: string });
  });
  return page;
}

/** Whose login page an address is, to the letter; null where it is nobody's: only such an address opens a login window. */
export function loginOf(link: TerminalLink, address: string): AccountName | null {
  return ACCOUNTS.find((account) => pageOf(link, account) === address) ?? null;
}
