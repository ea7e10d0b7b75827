import type { ReactElement } from 'react';
import { proposePreset, proposeUndo } from '../state/settings-acts.ts';
import { exportSettings } from '../state/settings-transfer.ts';
import { useSettings } from '../state/settings.ts';
import { FileButton } from './settings-file.tsx';

/** What is done with the settings as a whole; each shows its proposal first. */
export function Whole(): ReactElement {
  const base = useSettings((state) => state.base);
  return (
    <div className="setwhole">
      <h3>Presets</h3>
      <div className="pair">
        <button type="button" className="btn" onClick={() => void proposePreset('terminal')}>
          Terminal…
        </button>
        <button type="button" className="btn" onClick={() => void proposePreset('author')}>
          Author…
        </button>
      </div>
      <h3>File, never with secrets</h3>
      <div className="pair">
        <button type="button" className="btn" onClick={() => void exportSettings()}>
          Export
        </button>
        <FileButton />
      </div>
      <button
        type="button"
        className="btn"
        aria-disabled={base === null || base.previous === null}
        onClick={() => void proposeUndo()}
      >
        Undo the last save…
      </button>
    </div>
  );
}
