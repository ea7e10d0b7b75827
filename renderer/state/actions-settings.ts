import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { focusedSetting, proposePreset, proposeSettings, proposeUndo, typeDefault } from './settings-acts.ts';
import { exportSettings } from './settings-transfer.ts';
import { goTo } from './ui-store.ts';

/** The settings as a whole; a single one is an item of the palette. Nothing here saves without its proposal. */
export function settingsActions({ connected, ui }: Situation): readonly Action[] {
  const blocked = connected ? null : NOT_ANSWERING;
  const proposes = (id: Action['id'], title: string, run: () => void): Action => ({
    id,
    title,
    effect: 'shows a proposal',
    blocked,
    run,
  });
  const isHere = ui.page === 'settings';
  return [
    proposes('settings.propose', 'Save the settings', () => (isHere ? proposeSettings() : goTo('settings'))),
    proposes('preset.terminal', 'Use the settings preset: terminal', () => void proposePreset('terminal')),
    proposes('preset.author', 'Use the settings preset: author', () => void proposePreset('author')),
    proposes('settings.undo', 'Undo the last save of the settings', () => void proposeUndo()),
    {
      id: 'settings.export',
      title: 'Export the settings as a file',
      effect: 'acts',
      blocked,
      run: () => void exportSettings(),
    },
    {
      id: 'settings.default',
      title: "Put the default into the focused setting's field",
      effect: 'acts',
      blocked: isHere ? null : 'Only on the settings page',
      run: () => {
        const name = focusedSetting();
        if (name !== null) typeDefault(name);
      },
    },
  ];
}
