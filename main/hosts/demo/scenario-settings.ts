import { TERMINAL_SETTINGS, type ExitRule, type Settings } from '../../../shared/contract/index.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';

type Loaded = ReturnType<SettingsStore['load']>;

/**
 * The user's settings with the exit rule that a Demo scenario is about. His own rule is what stays on disk: the store is
 * the same for every mode. A rule that he sets himself while the Demo runs is his, and holds.
 */
export class ScenarioSettings implements SettingsStore {
  readonly #store: SettingsStore;
  readonly #own: ExitRule;
  #loaded: NonNullable<Loaded>;

  constructor(store: SettingsStore, exitRule: ExitRule) {
    this.#store = store;
    const { revision, settings } = store.load() ?? { revision: 0, settings: TERMINAL_SETTINGS };
    this.#own = settings.trade.exitRule;
    this.#loaded = { revision, settings: withRule(settings, exitRule) };
  }

  load(): Loaded {
    return this.#loaded;
  }

  save(settings: Settings): number {
    const untouched = settings.trade.exitRule === this.#loaded.settings.trade.exitRule;
    const revision = this.#store.save(untouched ? withRule(settings, this.#own) : settings);
    this.#loaded = { revision, settings };
    return revision;
  }

  close(): void {
    this.#store.close();
  }
}

function withRule(settings: Settings, exitRule: ExitRule): Settings {
  return { ...settings, trade: { ...settings.trade, exitRule } };
}
