import type { WebContents } from 'electron';
import { STATE_CHANNEL } from '../../../shared/contract/bridge.ts';
import type { ScreenWay } from '../screen-state.ts';

/** The way of the state to one window. Electron tells nothing of its queue, so the window says what it has taken in. */
export class WindowWay implements ScreenWay {
  readonly #contents: Pick<WebContents, 'send' | 'isDestroyed'>;
  /** Sizes of what was sent and not taken in yet, the oldest first. */
  #unheard: number[] = [];

  constructor(contents: Pick<WebContents, 'send' | 'isDestroyed'>) {
    this.#contents = contents;
  }

  get bufferedAmount(): number {
    return this.#unheard.reduce((sum, each) => sum + each, 0);
  }

  send(text: string): void {
    if (this.#contents.isDestroyed()) return;
    this.#unheard.push(text.length);
    this.#contents.send(STATE_CHANNEL, text);
  }

  /** The oldest of what was sent has been taken in. */
  heard(): void {
    this.#unheard.shift();
  }

  /** Another page listens now: what was sent to the former one is nobody's any more. */
  begin(): void {
    this.#unheard = [];
  }
}
