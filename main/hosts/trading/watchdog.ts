import type { ChildProcess } from 'node:child_process';
import { isOpenSpread, TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import type { Secrets } from '../../adapters/memory/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import type { SecretName, SecretStore } from '../../ports/secret-store.ts';
import type { TerminalLink } from '../terminal-link.ts';
import type { BeginWatchdog } from './begin-watchdog.ts';
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
const HANDED_OVER: readonly SecretName[] = ['kite.key', 'kite.secret', 'kite.session'];

/** Whether a live short is open now: the shown book is live for as long as anything of it is open. */
function holdsShorts(link: TerminalLink): boolean {
  if (link.slice('session').mode !== 'live') return false;
  const open = link.slice('positions').spreads.filter(isOpenSpread);
  return open.some(({ legs }) => legs.some(({ side, quantity }) => side === 'sell' && quantity > 0));
}

/**
 * The terminal's side of its watchdog: a process of its own from the first live short on, which hears from here once a
 * second that this one still lives (architecture.md 2).
 */
class Watchdog {
  readonly #parts: WatchdogParts;
  readonly #timer: NodeJS.Timeout;
  #child: ChildProcess | null = null;

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
    if (this.#child === null && shorts) this.#begin();
    this.#tell({ type: 'beat', folder, epoch, shorts, delayMs: delayMs(), secrets: this.#secrets() });
  }

  /** One that ended, for whatever reason, is begun again with the next beat. */
  #begin(): void {
    const child = this.#parts.begin();
    child.unref();
    child.channel?.unref();
    const gone = (): void => {
      if (this.#child === child) this.#child = null;
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
