import type { AccountName } from '../../../shared/contract/index.ts';
import type { TerminalLink } from '../terminal-link.ts';

/** Which broker's login page the screen has asked for: only such an address opens a login window. */
export class LoginPages {
  readonly #pages = new Map<string, AccountName>();

  /** Whose login page an address is; null where nobody has asked for it. */
  accountOf(address: string): AccountName | null {
    return this.#pages.get(address) ?? null;
  }

  /** The same link; what it answers with as a login page is remembered, one for each account. */
  watching(link: TerminalLink): TerminalLink {
    return {
      subscribe: (listener) => link.subscribe(listener),
      slice: (name) => link.slice(name),
      command: (name, args, by, answer) => {
        link.command(name, args, by, (result) => {
          if (name === 'account.loginPage' && result.ok) this.#remember(args, result.value);
          answer(result);
        });
      },
    };
  }

  #remember(args: unknown, page: unknown): void {
    const { account } = args as { readonly account: AccountName };
    const { address } = page as { readonly address: string };
    for (const [known, whose] of this.#pages) if (whose === account) this.#pages.delete(known);
    this.#pages.set(address, account);
  }
}
