import { SILENCE_MS } from '../shared/contract/silence.ts';
import type { HostConnection } from '../shared/contract/wire.ts';
import { Listeners } from './listeners.ts';

/** Whether the main process is heard: a hung one says nothing, and looks like a quiet market without this. */
export class HostVoice {
  readonly #listeners = new Listeners<[connection: HostConnection]>();
  #now: HostConnection = 'silent';
  #timer: ReturnType<typeof setTimeout> | undefined;

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#become('silent'), SILENCE_MS);
    this.#become('heard');
  }

  /** Calls back at once, then with each change. */
  on(listener: (connection: HostConnection) => void): () => void {
    listener(this.#now);
    return this.#listeners.add(listener);
  }

  #become(next: HostConnection): void {
    if (next === this.#now) return;
    this.#now = next;
    this.#listeners.tell(next);
  }
}
