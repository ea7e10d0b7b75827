import { differences } from '../../shared/contract/index.ts';
import { command } from './host.ts';
import { takeKeys } from './own-keys.ts';
import { tell } from './passing-note.ts';
import { dropHeld, loadSettings, useSettings } from './settings.ts';
import { closeDialog } from './ui-store.ts';

/** Sends what the proposal shows; the terminal refuses it where another screen was faster. Keys are this screen's own. */
export async function saveSettings(): Promise<void> {
  const { proposal, isSaving } = useSettings.getState();
  if (proposal === null || isSaving) return;
  const { before, after, revision, keys } = proposal;
  if (differences(before, after).length > 0) {
    useSettings.setState({ isSaving: true, refused: null });
    const saved = await command('settings.set', { settings: after, revision });
    useSettings.setState({ isSaving: false });
    await loadSettings();
    if (!saved.ok) {
      useSettings.setState({ refused: saved.error.message });
      return;
    }
    dropHeld();
    tell(`Settings saved as revision ${saved.value.revision}`);
  }
  if (keys !== null) takeKeys(keys);
  dropProposal();
}

/** Drops the proposal; what was typed stays in its fields. */
export function dropProposal(): void {
  useSettings.setState({ proposal: null, refused: null });
  closeDialog();
}
