import type { ReactElement } from 'react';
import { instant, istDate, type Instant } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
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

/** The day of a row as it was recorded, standing at the end of the second in which the row was written. */
export function OpenMoment({ at }: { readonly at: Instant }): ReactElement | null {
  const book = useSlice('session')?.mode ?? null;
  if (book === null) return null;
  // Whatever came of it at once is in sight then, and its own clock shows the second that the journal names.
  const after = instant(Math.floor(at / 1_000) * 1_000 + 999);
  return (
    <button
      type="button"
      className="btn sm"
      onClick={() => openReplay({ from: 'tape', book, date: istDate(at), at: after })}
    >
      Open in replay
    </button>
  );
}
