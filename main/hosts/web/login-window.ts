import type { AccountName } from '../../../shared/contract/index.ts';
import type { TerminalLink } from '../terminal-link.ts';

/** A person finishes a login within this time; later a page that leads here was not asked for. */
const OPEN_MS = 10 * 60_000;

/**
 * Brokers lead the browser back here from their own page, without our cookie. That door is open only after a
 * signed-in screen has asked for the broker's login page, for a while and once.
 */
export class LoginWindow {
  readonly #nowMs: () => number;
  readonly #openUntil = new Map<AccountName, number>();

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  isOpen(account: AccountName): boolean {
    return (this.#openUntil.get(account) ?? 0) > this.#nowMs();
  }

  /** Closes it; false where it was not open. */
  take(account: AccountName): boolean {
    const open = this.isOpen(account);
    this.#openUntil.delete(account);
    return open;
  }

  /** The same link; whoever asks through it for a login page opens the door. */
  watching(link: TerminalLink): TerminalLink {
    return {
      subscribe: (listener) => link.subscribe(listener),
      slice: (name) => link.slice(name),
      command: (name, args, by, answer) => {
        link.command(name, args, by, (result) => {
          const account = accountOf(args);
          if (name === 'account.loginPage' && result.ok && account !== null) {
            this.#openUntil.set(account, this.#nowMs() + OPEN_MS);
          }
          answer(result);
        });
      },
    };
  }
}

function accountOf(args: unknown): AccountName | null {
  if (typeof args !== 'object' || args === null || !('account' in args)) return null;
  return args.account === 'kite' || args.account === 'breeze' ? args.account : null;
}
