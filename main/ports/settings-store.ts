import type { Settings } from '../../shared/contract/index.ts';

/** The user's settings, one revision after another; the newest one holds. */
export interface SettingsStore {
  /** `previous`: those of the revision before the newest, where it is kept. */
  load(): {
    readonly revision: number;
    readonly settings: Settings;
    readonly previous?: Settings | null;
  } | null;
  save(settings: Settings): number;
  close(): void;
}
