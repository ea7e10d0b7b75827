import type { Settings } from '../../shared/contract/index.ts';

/** The user's settings, one revision after another; the newest one holds. */
export interface SettingsStore {
  load(): { readonly revision: number; readonly settings: Settings } | null;
  save(settings: Settings): number;
  close(): void;
}
