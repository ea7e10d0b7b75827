import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { backupWords } from '../state/backup.ts';
import { useReplica, useSlice } from '../state/replica.ts';

/** When the data folder was last backed up, and the way to do it again; the terminal goes on meanwhile. */
export function BackupLine(): ReactElement {
  const backup = useSlice('backup');
  const connected = useReplica((replica) => replica.connected);
  const running = backup?.running ?? null;
  const busy = backup === null || running !== null;
  const { text, look } = backupWords(backup);
  return (
    <div className="dfoot">
      <span className={`cap selectable ${look}`} role="status">
        {text}
      </span>
      <button
        type="button"
        className="btn"
        aria-disabled={busy || !connected}
        onClick={() => !busy && connected && runAction('backup.start')}
      >
        {running === null ? 'Back up now' : 'Backing up…'}
      </button>
    </div>
  );
}
