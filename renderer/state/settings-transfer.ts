import { keyColumn } from '../ui/keys.ts';
import { useOwnKeys } from './own-keys.ts';
import { saveFile } from './save-file.ts';
import { proposeSettings } from './settings-acts.ts';
import { readSettingsFile, settingsFile } from './settings-file.ts';
import { fillFrom, loadSettings, useSettings } from './settings.ts';
import { say } from './ui-store.ts';

/** Gives what holds to the user as a file. */
export async function exportSettings(): Promise<void> {
  await loadSettings();
  const { base, failed } = useSettings.getState();
  if (base === null || failed !== null) return say(`Export: ${failed ?? 'the settings are not known yet'}`);
  const text = settingsFile(base.settings, base.revision, useOwnKeys.getState().own);
  return saveFile(`kavach-settings-rev${base.revision}.json`, text, 'application/json');
}

/** Shows what a file would change, or everything that is wrong in it. */
export async function importSettings(name: string, text: string): Promise<void> {
  await loadSettings();
  const { base } = useSettings.getState();
  if (base === null) return;
  const read = readSettingsFile(text, base.settings, keyColumn());
  if (!read.ok) {
    useSettings.setState({ badFile: { name, faults: read.error } });
    return;
  }
  fillFrom(read.value.settings, `File ${name}`);
  proposeSettings(read.value.keys);
}
