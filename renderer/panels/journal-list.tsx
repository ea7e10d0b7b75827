import type { ReactElement } from 'react';
import type { JournalEntry } from '../../shared/contract/index.ts';
import { formatClockMs } from '../../shared/units/index.ts';
import { useIsReplay, useSlice } from '../state/replica.ts';
import { goTo, useUi } from '../state/ui-store.ts';
import { useScrollWindow } from '../ui/use-scroll-window.ts';
import { roving } from '../ui/roving.ts';
import { lookOf } from './journal-words.ts';

const NO_ENTRIES: readonly JournalEntry[] = [];

/** The newest rows of the journal; Enter opens one on the journal page. */
export function JournalList(): ReactElement {
  const journal = useSlice('journal');
  const entries = journal?.entries ?? NO_ENTRIES;
  const { ref, from, to, lineHeight } = useScrollWindow(entries.length);
  if (journal !== null && journal.entries.length === 0) {
    return (
      <div className="empty">
        <b>The journal is empty.</b>
        <span>Its first row is written when the session opens.</span>
      </div>
    );
  }
  return (
    <table className="log" aria-label="Journal, newest first" aria-rowcount={entries.length} ref={ref}>
      <tbody style={{ height: entries.length * lineHeight }} onKeyDown={(event) => roving(event)}>
        {entries.slice(from, to).map((entry, index) => (
          <JournalRow
            key={entry.row}
            entry={entry}
            first={from + index === 0}
            top={(from + index) * lineHeight}
          />
        ))}
      </tbody>
    </table>
  );
}

function JournalRow({
  entry,
  first,
  top,
}: {
  readonly entry: JournalEntry;
  readonly first: boolean;
  readonly top: number;
}): ReactElement {
  // The journal page shows the running terminal's rows: a replay's are not among them.
  const replay = useIsReplay();
  const open = (): void => {
    if (replay) return;
    useUi.setState({ journalRow: entry.row });
    goTo('journal');
  };
  return (
    <tr
      className={`virtual ${lookOf(entry)}`}
      style={{ top }}
      data-item
      data-copy
      tabIndex={first ? 0 : -1}
      onDoubleClick={open}
      onKeyDown={(event) => event.key === 'Enter' && open()}
    >
      <td>
        <time>{formatClockMs(entry.at)}</time>
      </td>
      <td className="k">{entry.kind}</td>
      <td className="msg ell" title={entry.text}>
        {entry.text}
      </td>
    </tr>
  );
}
