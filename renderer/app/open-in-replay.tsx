import type { ReactElement } from 'react';
import { openReplay } from '../state/replay.ts';
import { closeDialog } from '../state/ui-store.ts';

/** Opens a trade of a kept run on the Replay page, from its signal to its exit. */
export function OpenInReplay({
  run,
  trade,
}: {
  readonly run: string | null;
  readonly trade: number;
}): ReactElement {
  const open = (): void => {
    if (run === null) return;
    closeDialog();
    openReplay({ from: 'run', run, trade });
  };
  return (
    <button
      type="button"
      className="btn lg"
      aria-disabled={run === null}
      title={run === null ? 'Once the run has ended and is kept' : undefined}
      onClick={open}
    >
      Open in replay
    </button>
  );
}
