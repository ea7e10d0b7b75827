import type { RealTime } from '../../ports/real-time.ts';

/** What fetches new versions. Whether one is signed by us is its own check, before it is installed. */
export interface Updater {
  /** The version that may be fetched; null where there is none newer. */
  look(): Promise<string | null>;
  fetch(): Promise<void>;
  /** Ends the app and starts the new one. */
  install(): Promise<void>;
}

interface UpdateParts {
  readonly updater: Updater;
  readonly time: RealTime;
  /** Why nothing may be done now; null where it may. */
  readonly why: () => string | null;
  readonly wanted: () => boolean;
  /** True is a yes. */
  readonly ask: (question: string, yes: string) => Promise<boolean>;
}

const FIRST_MS = 60_000;
const AGAIN_MS = 6 * 3_600_000;
const WAIT_MS = 15 * 60_000;

/** New versions: looked for, fetched and installed outside of market hours with nothing open, and each time asked. */
export class UpdateDesk {
  readonly #parts: UpdateParts;
  #words: string | null = null;
  #stop: () => void;

  constructor(parts: UpdateParts) {
    this.#parts = parts;
    this.#stop = this.#later(FIRST_MS);
  }

  view(): string | null {
    return this.#parts.wanted() ? this.#words : null;
  }

  close(): void {
    this.#stop();
  }

  #later(ms: number): () => void {
    return this.#parts.time.after(ms, () => {
      void this.#round().then((waitMs) => {
        this.#stop = this.#later(waitMs);
      });
    });
  }

  /** One look and what follows of it; how long until the next. */
  async #round(): Promise<number> {
    if (!this.#parts.wanted()) return WAIT_MS;
    if (this.#mayNot('Looked for')) return WAIT_MS;
    try {
      const version = await this.#parts.updater.look();
      this.#words = version === null ? 'This is the newest version.' : `Version ${version} can be fetched.`;
      if (version !== null) await this.#offer(version);
      return AGAIN_MS;
    } catch (error) {
      this.#words = `Nothing is known of a new version: ${error instanceof Error ? error.message : String(error)}`;
      return AGAIN_MS;
    }
  }

  async #offer(version: string): Promise<void> {
    const { ask, updater } = this.#parts;
    if (!(await ask(`Version ${version} of Kavach is there. Fetch it?`, 'Fetch it'))) return;
    if (this.#mayNot(`Version ${version}: fetched`)) return;
    await updater.fetch();
    this.#words = `Version ${version} is fetched and waits to be installed.`;
    if (!(await ask(`Version ${version} is fetched. Install it and start Kavach again?`, 'Install'))) return;
    // The market may have opened while the question stood.
    if (!this.#mayNot(`Version ${version}: installed`)) await updater.install();
  }

  #mayNot(doing: string): boolean {
    const why = this.#parts.why();
    if (why !== null) this.#words = `${doing} later: ${why}.`;
    return why !== null;
  }
}
