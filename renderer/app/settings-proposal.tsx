import type { ReactElement } from 'react';
import { differences } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { dropProposal, saveSettings } from '../state/settings-save.ts';
import { settingsWarnings } from '../state/settings-warnings.ts';
import type { SettingsProposal } from '../state/settings-state.ts';
import { useSettings } from '../state/settings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { plural } from '../ui/format.ts';
import { useDeaf } from '../ui/use-deaf.ts';
import { Differences } from './settings-differences.tsx';
import { useProposedKeys } from './use-proposed-keys.ts';

/** What a save would change: Enter sends, Esc drops, nothing else happens. */
export function SettingsDialog(): ReactElement | null {
  const proposal = useSettings((state) => state.proposal);
  return proposal === null ? null : <Proposed proposal={proposal} />;
}

function Proposed({ proposal }: { readonly proposal: SettingsProposal }): ReactElement {
  const refused = useSettings((state) => state.refused);
  const isSaving = useSettings((state) => state.isSaving);
  const { before, after, source, revision, keys } = proposal;
  const names = differences(before, after);
  const keyed = useProposedKeys(keys);
  const isDeaf = useDeaf();
  const send = (): void => {
    if (!isDeaf() && refused === null) void saveSettings();
  };
  return (
    <Dialog labelledBy="settings-title" className="dialog widest" role="alertdialog" onClose={dropProposal}>
      <div className="dhead">
        <h2 id="settings-title">{headWords(names.length, keyed.length)}</h2>
        <p>{`${source}, on top of revision ${revision}. Nothing is saved before Enter.`}</p>
      </div>
      <div className="sect setdiff inset-focus" tabIndex={0} role="region" aria-label="Changes">
        <Warnings proposal={proposal} />
        <Differences names={names} proposal={proposal} keys={keyed} />
      </div>
      {refused !== null && (
        <p className="sect refusal failed selectable" role="alert">
          {refused}
        </p>
      )}
      <div className="dfoot">
        <span className="cap">
          {isSaving ? 'Saving…' : 'What was typed stays in its fields when dropped.'}
        </span>
        <button type="button" className="btn lg" onClick={dropProposal}>
          Drop <kbd>Esc</kbd>
        </button>
        <button
          type="button"
          className="btn lg primary"
          data-first
          aria-disabled={refused !== null || isSaving}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.repeat) event.preventDefault();
          }}
          onClick={send}
        >
          Save <kbd>Enter</kbd>
        </button>
      </div>
    </Dialog>
  );
}

function headWords(settings: number, keys: number): string {
  const parts = [
    ...(settings === 0 ? [] : [plural(settings, 'setting')]),
    ...(keys === 0 ? [] : [plural(keys, 'key')]),
  ];
  return `Change ${parts.join(' and ')}`;
}

function Warnings({ proposal }: { readonly proposal: SettingsProposal }): ReactElement | null {
  const mode = useSlice('session')?.mode ?? null;
  const warnings = settingsWarnings(proposal.before, proposal.after, mode);
  if (warnings.length === 0) return null;
  return (
    <ul className="setwarn">
      {warnings.map((words) => (
        <li key={words}>
          <span className="tag stale">Note</span> {words}
        </li>
      ))}
    </ul>
  );
}
