import type { Settings } from '../../shared/contract/index.ts';
import type { SettingsStore } from '../ports/settings-store.ts';

type Loaded = ReturnType<SettingsStore['load']>;

/** A settings store that reads its disk once: the paper broker asks for its capital many times a second. */
export class RememberedSettings implements SettingsStore {
  readonly #store: SettingsStore;
  #loaded: Loaded;

  constructor(store: SettingsStore) {
    this.#store = store;
    this.#loaded = store.load();
  }

  load(): Loaded {
    return this.#loaded;
  }

  save(settings: Settings): number {
    const revision = this.#store.save(settings);
    this.#loaded = { revision, settings, previous: this.#loaded?.settings ?? null };
    return revision;
  }

  close(): void {
    this.#store.close();
  }
}
