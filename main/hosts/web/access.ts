import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { digest, Sessions } from './sessions.ts';
import { Throttle } from './throttle.ts';

const TOKEN_BYTES = 32;

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Compares in a time that tells nothing about where two tokens differ. */
function sameToken(a: string, b: string): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'));
}

/**
 * Who may come in. A one-time token in the printed address becomes a session of one browser; the control token is for
 * programs of the same user, who can read it from a private file. Both live in memory only; of sessions a digest is kept.
 *
 * Guessing is slowed down at the way in. A session or the control token is taken at any time, so that nobody who guesses
 * can keep the user from the emergency stop; there are 2^256 of each.
 */
export class Access {
  readonly #controlToken: string;
  readonly #entries = new Set<string>();
  readonly #sessions: Sessions;
  /** Apart: a page whose session is over asks again and again, and must not close the way in. */
  readonly #wrongEntries: Throttle;
  readonly #wrongTokens: Throttle;

  constructor(
    controlToken: string,
    sessions = new Sessions(null, Date.now),
    nowMs = (): number => performance.now(),
  ) {
    this.#controlToken = controlToken;
    this.#sessions = sessions;
    this.#wrongEntries = new Throttle(nowMs);
    this.#wrongTokens = new Throttle(nowMs);
  }

  /** A token that signs one browser in, once. */
  newEntry(): string {
    const token = newToken();
    this.#entries.add(digest(token));
    return token;
  }

  /** The session that a one-time token opens; `used` where it was used before or never given, `throttled` where none is looked at now. */
  enter(token: string): { readonly session: string } | 'used' | 'throttled' {
    if (this.#wrongEntries.isOver()) return 'throttled';
    if (!this.#entries.delete(digest(token))) {
      this.#wrongEntries.wrong();
      return 'used';
    }
    const session = newToken();
    this.#sessions.add(session);
    return { session };
  }

  isSession(token: string | undefined): boolean {
    return token !== undefined && this.#sessions.has(token);
  }

  isControl(authorization: string | undefined): boolean {
    return authorization !== undefined && sameToken(authorization, `Bearer ${this.#controlToken}`);
  }

  /** Somebody came with a token that opens nothing; true where that has happened too often. */
  wrongToken(): boolean {
    const over = this.#wrongTokens.isOver();
    this.#wrongTokens.wrong();
    return over;
  }
}
