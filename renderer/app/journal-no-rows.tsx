import type { ReactElement } from 'react';
import { useReplica } from '../state/replica.ts';
import { useUi } from '../state/ui-store.ts';
import { NotRead } from '../ui/not-read.tsx';

const ON_THEIR_WAY = 'Its newest rows are on their way.';
const NOT_ANSWERING = 'Kavach is not answering: its rows come when it does.';

function Empty({ head, words }: { readonly head: string; readonly words: string }): ReactElement {
  return (
    <div className="empty">
      <b>{head}</b>
      <span>{words}</span>
    </div>
  );
}

/** Why no row is shown: it could not be read, is on its way, or there is none. */
export function NoRows(props: {
  readonly error: string | null;
  readonly waiting: boolean;
  readonly onAgain: () => void;
}): ReactElement {
  const { error, waiting, onAgain } = props;
  const connected = useReplica((replica) => replica.connected);
  const isFiltered = useUi(({ journalFilter }) =>
    Object.values(journalFilter).some((wanted) => wanted !== null && wanted !== ''),
  );
  if (error !== null)
    return (
      <NotRead
        head="The journal could not be read"
        why={error}
        goesOn="It is still written, and trading goes on."
        onAgain={onAgain}
      />
    );
  if (waiting) return <Empty head="Reading the journal" words={connected ? ON_THEIR_WAY : NOT_ANSWERING} />;
  return isFiltered ? (
    <Empty head="No rows" words="Nothing in the journal answers to these filters." />
  ) : (
    <Empty head="The journal is empty." words="Its first row is written when the session opens." />
  );
}
