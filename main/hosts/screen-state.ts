import type { HostFrame, SliceName, Slices } from '../../shared/contract/index.ts';
import type { TerminalLink } from './terminal-link.ts';

/** The way to one screen. */
export interface ScreenWay {
  /** Bytes that were sent and not yet taken. */
  readonly bufferedAmount: number;
  send(text: string): void;
}

/** Above it the screen is not keeping up: it gets the newest state when it has read what it was sent. */
const BEHIND_BYTES = 1024 * 1024;

/** The state that one screen is sent. What a slow one misses is replaced by newer state, never queued. */
export class ScreenState {
  readonly #link: TerminalLink;
  readonly #way: ScreenWay;
  readonly #missed = new Set<SliceName>();
  #missedFull = false;
  #version = 0;
  #unsubscribe: () => void = () => undefined;

  constructor(link: TerminalLink, way: ScreenWay) {
    this.#link = link;
    this.#way = way;
  }

  /** Sends everything, and from then on what changes; also anew, for a screen that lost the thread. */
  begin(): void {
    this.#unsubscribe();
    this.#unsubscribe = this.#link.subscribe((slices, full) => this.#deliver(slices, full));
  }

  close(): void {
    this.#unsubscribe();
  }

  #deliver(slices: Partial<Slices>, full: boolean): void {
    if (this.#way.bufferedAmount > BEHIND_BYTES) {
      for (const name of Object.keys(slices) as SliceName[]) this.#missed.add(name);
      this.#missedFull ||= full;
      return;
    }
    const caughtUp = Object.fromEntries([...this.#missed].map((name) => [name, this.#link.slice(name)]));
    this.#version += 1;
    const whole = full || this.#missedFull;
    this.#missed.clear();
    this.#missedFull = false;
    const frame: HostFrame = {
      type: 'state',
      version: this.#version,
      full: whole,
      slices: { ...caughtUp, ...slices },
    };
    this.#way.send(JSON.stringify(frame));
  }
}
