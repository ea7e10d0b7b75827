import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { digest, Sessions } from './sessions.ts';

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
 */
export class Access {
  readonly #controlToken: string;
  readonly #entries = new Set<string>();
  readonly #sessions: Sessions;

  constructor(controlToken: string, sessions = new Sessions(null, Date.now)) {
    this.#controlToken = controlToken;
    this.#sessions = sessions;
  }

  /** A token that signs one browser in, once. */
  newEntry(): string {
    const token = newToken();
    this.#entries.add(digest(token));
    return token;
  }

  /** The session that a one-time token opens; null where it was used before or never given. */
  enter(token: string): string | null {
    if (!this.#entries.delete(digest(token))) return null;
    const session = newToken();
    this.#sessions.add(session);
    return session;
  }

  isSession(token: string | undefined): boolean {
    return token !== undefined && this.#sessions.has(token);
  }

  isControl(authorization: string | undefined): boolean {
    return authorization !== undefined && sameToken(authorization, `Bearer ${this.#controlToken}`);
  }
}
