import type { AccountsSlice } from '../../shared/contract/index.ts';

type Addresses = NonNullable<AccountsSlice['callbacks']>;

/** Where a login leads the browser back to: known once something listens there. */
export class LoginCallbacks {
  #port: number | null = null;

  listensOn(port: number): void {
    this.#port = port;
  }

  known(): Addresses | null {
    if (this.#port === null) return null;
    const base = `http://127.0.0.1:${this.#port}/callback`;
    return { breeze: `${base}/breeze`, kite: `${base}/kite` };
  }
}
