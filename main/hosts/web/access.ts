import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;
/** A person opens a screen or two; whoever asks for more pushes the oldest out. */
const SESSIONS_MAX = 50;

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

/** Compares in a time that tells nothing about where two tokens differ. */
function sameToken(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * Who may come in. A one-time token in the printed address becomes a session of one browser; the control token is for
 * programs of the same user, who can read it from a private file. Tokens live in memory only: a restart asks anew.
 */
export class Access {
  readonly #controlToken: string;
  readonly #entries = new Set<string>();
  readonly #sessions = new Set<string>();

  constructor(controlToken: string) {
    this.#controlToken = controlToken;
  }

  /** A token that signs one browser in, once. */
  newEntry(): string {
    const token = newToken();
    this.#entries.add(digest(token).toString('hex'));
    return token;
  }

  /** The session that a one-time token opens; null where it was used before or never given. */
  enter(token: string): string | null {
    if (!this.#entries.delete(digest(token).toString('hex'))) return null;
    const session = newToken();
    this.#sessions.add(digest(session).toString('hex'));
    for (const oldest of this.#sessions) {
      if (this.#sessions.size <= SESSIONS_MAX) break;
      this.#sessions.delete(oldest);
    }
    return session;
  }

  isSession(token: string | undefined): boolean {
    return token !== undefined && this.#sessions.has(digest(token).toString('hex'));
  }

  isControl(authorization: string | undefined): boolean {
    return authorization !== undefined && sameToken(authorization, `Bearer ${this.#controlToken}`);
  }
}
