import type { ReactElement } from 'react';
import { takeKeys, undoKeys, useOwnKeys } from '../state/own-keys.ts';
import { closeDialog } from '../state/ui-store.ts';
import { plural } from '../ui/format.ts';

/** What came of the last choice, and the way back from it, or from all of them. */
export function KeysFoot(props: {
  readonly said: string;
  readonly onSaid: (words: string) => void;
}): ReactElement {
  const { said, onSaid } = props;
  const { own, past } = useOwnKeys();
  const count = Object.keys(own).length;
  const standing =
    count === 0 ? 'Every key is as Kavach came with it.' : `${plural(count, 'key')} of your own.`;
  return (
    <div className="dfoot">
      <span className="cap" role="status">
        {`${said === '' ? '' : `${said} `}${standing}`}
      </span>
      <button
        type="button"
        className="btn lg"
        aria-disabled={past.length === 0}
        onClick={() => {
          undoKeys();
          if (past.length > 0) onSaid('Taken back.');
        }}
      >
        Undo
      </button>
      <button
        type="button"
        className="btn lg"
        aria-disabled={count === 0}
        onClick={() => {
          takeKeys({});
          if (count > 0) onSaid('Undo brings yours back.');
        }}
      >
        All as they came
      </button>
      <button type="button" className="btn lg" onClick={closeDialog}>
        Close <kbd>Esc</kbd>
      </button>
    </div>
  );
}
