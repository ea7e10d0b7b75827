import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A person opens a screen or two; whoever asks for more pushes the oldest out. */
const SESSIONS_MAX = 50;
/** Unused for a trading day and its evening; then the browser signs in anew, also while the terminal runs on. */
const KEPT_MS = 24 * 3_600_000;
/** A use is written to the file so often at most: an open screen asks every ten seconds. */
const WRITTEN_EVERY_MS = 600_000;

export function digest(token: string): string {
  return hash('sha256', token, 'hex');
}

/**
 * The browsers that have signed in. Their digests, never their tokens, are kept in a private file, so that the screen of
 * a terminal that was killed comes back by itself when it is started again; without a file they live in memory.
 */
export class Sessions {
  readonly #path: string | null;
  readonly #nowMs: () => number;
  readonly #usedAt: Map<string, number>;

  constructor(path: string | null, nowMs: () => number) {
    this.#path = path;
    this.#nowMs = nowMs;
    const kept = path === null ? [] : readKept(path);
    this.#usedAt = new Map(kept.filter(([, at]) => Math.abs(nowMs() - at) < KEPT_MS));
  }

  /** A screen that is open uses its session, and so keeps it: its emergency stop must not end in the middle of a day. */
  has(token: string): boolean {
    const [browser, now] = [digest(token), this.#nowMs()];
    const before = this.#usedAt.get(browser);
    if (before === undefined || Math.abs(now - before) >= KEPT_MS) return false;
    if (now - before >= WRITTEN_EVERY_MS) this.#use(browser);
    return true;
  }

  add(token: string): void {
    this.#use(digest(token));
  }

  #use(browser: string): void {
    this.#usedAt.delete(browser);
    this.#usedAt.set(browser, this.#nowMs());
    for (const oldest of this.#usedAt.keys()) {
      if (this.#usedAt.size <= SESSIONS_MAX) break;
      this.#usedAt.delete(oldest);
    }
    if (this.#path !== null) keep(this.#path, [...this.#usedAt]);
  }
}

type Kept = readonly [digest: string, usedAt: number];

/** Complete or as it was. */
function keep(path: string, sessions: readonly Kept[]): void {
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(sessions)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch {
    // A full disk keeps nobody out; after a restart this browser signs in anew.
  }
}

/** None where the file is not there or cannot be read: then everybody signs in anew. */
function readKept(path: string): readonly Kept[] {
  try {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(raw) ? raw.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(raw: unknown): raw is Kept {
  return (
    Array.isArray(raw) &&
    typeof raw[0] === 'string' &&
    /^[\da-f]{64}$/.test(raw[0]) &&
    Number.isFinite(raw[1])
  );
}
