import {
  TERMINAL_SETTINGS,
  type CommandError,
  type Settings,
  type SettingsInForce,
  type SignalId,
} from '../../shared/contract/index.ts';
import { err, ok, type Result } from '../../shared/units/index.ts';
import type { EngineInput } from '../engine/index.ts';
import type { SettingsStore } from '../ports/settings-store.ts';

/** The user's settings: on disk first, then told to every engine. */
export class SettingsDesk {
  readonly #store: SettingsStore;
  readonly #pushAll: (input: EngineInput) => void;
  #revision: number;
  #settings: Settings;
  #previous: Settings | null;

  constructor(store: SettingsStore, pushAll: (input: EngineInput) => void) {
    this.#store = store;
    this.#pushAll = pushAll;
    const saved = store.load();
    this.#revision = saved?.revision ?? 0;
    this.#settings = saved?.settings ?? TERMINAL_SETTINGS;
    this.#previous = saved?.previous ?? null;
  }

  get revision(): number {
    return this.#revision;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get state(): SettingsInForce {
    return { revision: this.#revision, settings: this.#settings, previous: this.#previous };
  }

  /** `madeFrom`: the revision that the screen had before it; another one's change is never overwritten unseen. */
  set(settings: Settings, madeFrom: number): Result<{ readonly revision: number }, CommandError> {
    if (madeFrom !== this.#revision) {
      const message = `The settings were changed meanwhile: revision ${this.#revision}, yours were made from ${madeFrom}. Nothing was saved.`;
      return err({ code: 'NOT_NOW', message });
    }
    const saved = this.#save(settings);
    if (saved.ok) this.#pushAll({ type: 'settings', revision: this.#revision, settings });
    return saved;
  }

  /** Only kept for the next start: the engines hear of it by a command of its own. */
  enable(signal: SignalId, enabled: boolean): Result<{ readonly revision: number }, CommandError> {
    const { signals } = this.#settings;
    return this.#save({
      ...this.#settings,
      signals: { ...signals, enabled: { ...signals.enabled, [signal]: enabled } },
    });
  }

  #save(settings: Settings): Result<{ readonly revision: number }, CommandError> {
    try {
      this.#revision = this.#store.save(settings);
    } catch (error) {
      return err({ code: 'FAILED', message: `The settings could not be saved: ${String(error)}` });
    }
    this.#previous = this.#settings;
    this.#settings = settings;
    return ok({ revision: this.#revision });
  }
}
