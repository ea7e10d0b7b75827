import type { SettingName, Settings, SettingsInForce } from '../../shared/contract/index.ts';
import type { OwnKeys } from '../../shared/keyboard/keys-in-force.ts';
import type { FileFault } from './settings-file.ts';

export type Typed = Readonly<Partial<Record<SettingName, string>>>;

/** What a save would send, as it was shown: later changes of either side do not alter it. */
export interface SettingsProposal {
  /** Where it comes from: what was typed, a preset, a file, the revision before. */
  readonly source: string;
  readonly before: Settings;
  readonly after: Settings;
  readonly revision: number;
  /** Keys that came with a file, where they differ from those that hold; else null. */
  readonly keys: OwnKeys | null;
}

export interface SettingsState {
  /** The terminal's; null until they were read. */
  readonly base: SettingsInForce | null;
  /** Why they could not be read. */
  readonly failed: string | null;
  /** What stands in a field and is not what holds; kept as it was typed, also where it cannot be read. */
  readonly typed: Typed;
  readonly source: string;
  readonly query: string;
  readonly proposal: SettingsProposal | null;
  /** Why the last save was refused. */
  readonly refused: string | null;
  readonly isSaving: boolean;
  /** A file that cannot be used, with everything that is wrong in it. */
  readonly badFile: { readonly name: string; readonly faults: readonly FileFault[] } | null;
  /** The setting whose field shall have the focus next. */
  readonly place: SettingName | null;
}
