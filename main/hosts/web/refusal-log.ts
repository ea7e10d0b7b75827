const LINES_MAX = 60;
const WINDOW_MS = 60_000;
const TEXT_MAX = 120;

/** What is told of a request that was refused: never its query, its body or a token. */
export interface RefusedRequest {
  readonly method: string;
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/**
 * A line for each refusal; the same one again within a minute, and more than a person would read, are a number at its end:
 * whoever is refused must not be able to fill the disk.
 */
export class RefusalLog {
  readonly #write: (line: string) => void;
  readonly #nowMs: () => number;
  readonly #told = new Set<string>();
  #since = Number.NEGATIVE_INFINITY;
  #untold = 0;

  constructor(write: (line: string) => void, nowMs: () => number) {
    this.#write = write;
    this.#nowMs = nowMs;
  }

  /** `code`: as the answer had it. */
  request(status: number, code: string, { method, url, host, origin }: RefusedRequest): void {
    const asked = `${method} ${shown(pathOf(url))}`;
    this.other(`${status} ${code} ${asked} host=${shown(host)} origin=${shown(origin)}`);
  }

  /** Of the socket, or of a connection that never became a request. */
  other(what: string): void {
    const now = this.#nowMs();
    if (now - this.#since >= WINDOW_MS) {
      this.close();
      this.#since = now;
    }
    if (this.#told.has(what) || this.#told.size >= LINES_MAX) {
      this.#untold += 1;
      return;
    }
    this.#told.add(what);
    this.#write(`web: refused ${what}`);
  }

  /** Tells how many had no line of their own. */
  close(): void {
    if (this.#untold > 0) this.#write(`web: refused ${this.#untold} more in that minute`);
    this.#told.clear();
    this.#untold = 0;
  }
}

/** A token of the way in is part of its path. */
function pathOf(url: string): string {
  const path = url.split(/[?#]/)[0] ?? '';
  return path.startsWith('/enter/') ? '/enter/…' : path;
}

function shown(text: string | undefined): string {
  return text === undefined ? '-' : JSON.stringify(text.slice(0, TEXT_MAX));
}
