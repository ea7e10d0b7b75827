import type { ReactElement } from 'react';

/** Opens a trade of a kept run on the screen as it was lived. */
export function OpenInReplay({
  run,
  trade,
}: {
  readonly run: string | null;
  readonly trade: number;
}): ReactElement {
  return (
    <button
      type="button"
      className="btn lg"
      aria-disabled="true"
      data-run={run ?? undefined}
      data-trade={trade}
      title="The Replay page is not there yet"
    >
      Open in replay
    </button>
  );
}
