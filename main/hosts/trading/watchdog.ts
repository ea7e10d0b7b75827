import type { ChildProcess } from 'node:child_process';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import type { SecretName, Secrets, SecretStore } from '../../ports/secret-store.ts';
import type { TerminalLink } from '../terminal-link.ts';
import type { BeginWatchdog } from './begin-watchdog.ts';
import { holdsShorts } from './live-shorts.ts';
import type { TradingStores } from './trading-stores.ts';
import type { WatchdogWord } from './watchdog-words.ts';

interface WatchdogParts {
  readonly folder: string;
  readonly link: TerminalLink;
  readonly secrets: SecretStore;
  readonly epoch: number;
  readonly delayMs: () => number;
  readonly begin: BeginWatchdog;
}

const BEAT_MS = 1_000;
/** One that ends within this time cannot run here; it is tried again after a pause, so that it burns no core. */
const SHORT_LIFE_MS = 5_000;
const PAUSE_MS = 60_000;
const HANDED_OVER: readonly SecretName[] = ['kite.key', 'kite.secret', 'kite.session'];

/**
 * The terminal's side of its watchdog: a process of its own from the first live short on, which hears from here once a
 * second that this one still lives (architecture.md 2).
 */
class Watchdog {
  readonly #parts: WatchdogParts;
  readonly #timer: NodeJS.Timeout;
  #child: ChildProcess | null = null;
  #notBeforeMs = 0;

  constructor(parts: WatchdogParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.#beat(), BEAT_MS);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#tell({ type: 'bye' });
    this.#child = null;
  }

  #beat(): void {
    const { folder, link, epoch, delayMs } = this.#parts;
    const shorts = holdsShorts(link);
    if (this.#child === null && shorts && performance.now() >= this.#notBeforeMs) this.#begin();
    this.#tell({ type: 'beat', folder, epoch, shorts, delayMs: delayMs(), secrets: this.#secrets() });
  }

  /** One that ended, for whatever reason, is begun again: with the next beat, or after a pause. */
  #begin(): void {
    const child = this.#parts.begin();
    child.unref();
    child.channel?.unref();
    const begunMs = performance.now();
    const gone = (): void => {
      if (this.#child !== child) return;
      this.#child = null;
      const now = performance.now();
      if (now - begunMs < SHORT_LIFE_MS) this.#notBeforeMs = now + PAUSE_MS;
    };
    child.on('exit', gone);
    child.on('error', gone);
    this.#child = child;
  }

  #tell(word: WatchdogWord): void {
    const child = this.#child;
    // A watchdog that is ending is no reason to fall with it: the next beat sees that it is gone.
    if (child?.connected === true) child.send(word, () => undefined);
  }

  #secrets(): Secrets {
    const { secrets } = this.#parts;
    return Object.fromEntries(
      HANDED_OVER.flatMap((name) => {
        const value = secrets.read(name);
        return value === null ? [] : [[name, value]];
      }),
    );
  }
}

/** The watchdog of a terminal that just started in this folder. */
export function watchdogOf(
  { path, control }: DataFolder,
  link: TerminalLink,
  stores: TradingStores,
  begin: BeginWatchdog,
): Watchdog {
  const { secrets, settings } = stores;
  const delayMs = (): number => (settings.load()?.settings ?? TERMINAL_SETTINGS).risk.watchdogDelayMs;
  return new Watchdog({ folder: path, link, secrets, epoch: control.epoch(), delayMs, begin });
}
