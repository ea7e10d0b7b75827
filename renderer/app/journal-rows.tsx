import { useState, type ReactElement } from 'react';
import type { JournalEntry } from '../../shared/contract/index.ts';
import { formatClockMs } from '../../shared/units/index.ts';
import { lookOf } from '../panels/journal-words.ts';
import { useUi } from '../state/ui-store.ts';
import { NoRows } from './journal-no-rows.tsx';
import { roving } from '../ui/roving.ts';
import { windowOf } from '../ui/scroll-window.ts';
import { linesOf } from './journal-lines.ts';

const LOW = globalThis.matchMedia('(max-height: 800px)');
const FIRST_WINDOW = { scrolled: 0, height: 900 };

/** The rows of the journal; only those in view are drawn, older ones are asked for at the end. */
export function JournalRows(props: {
  readonly entries: readonly JournalEntry[];
  readonly chosen: number | null;
  readonly complete: boolean;
  readonly error: string | null;
  /** The first page for these filters is on its way. */
  readonly waiting: boolean;
  readonly onEnd: () => void;
  readonly onAgain: () => void;
}): ReactElement {
  const { entries, chosen, complete, error, waiting, onEnd, onAgain } = props;
  const [view, setView] = useState(FIRST_WINDOW);
  const lines = linesOf(entries);
  const lineHeight = LOW.matches ? 23 : 26;
  const { from, to } = windowOf(view.scrolled, view.height, lineHeight, lines.length);
  if (entries.length === 0) return <NoRows error={error} waiting={waiting} onAgain={onAgain} />;
  return (
    <table
      className="log"
      aria-label="Journal, newest first"
      aria-rowcount={lines.length}
      onScroll={({ currentTarget }) => {
        const { scrollTop, clientHeight, scrollHeight } = currentTarget;
        setView({ scrolled: scrollTop, height: clientHeight });
        if (!complete && scrollTop + 2 * clientHeight >= scrollHeight) onEnd();
      }}
    >
      <tbody style={{ height: lines.length * lineHeight }} onKeyDown={(event) => roving(event)}>
        {lines.slice(from, to).map((line, index) => {
          const top = (from + index) * lineHeight;
          return line.kind === 'day' ? (
            <tr key={line.label} className="day virtual" style={{ top }}>
              <td>{line.label}</td>
            </tr>
          ) : (
            <Row key={line.entry.row} entry={line.entry} top={top} chosen={line.entry.row === chosen} />
          );
        })}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly entry: JournalEntry;
  readonly top: number;
  readonly chosen: boolean;
}

function Row({ entry, top, chosen }: RowProps): ReactElement {
  const choose = (): void => useUi.setState({ journalRow: entry.row });
  return (
    <tr
      className={`virtual ${lookOf(entry)}`}
      style={{ top }}
      data-item
      data-copy
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      onClick={choose}
      onFocus={choose}
    >
      <td>
        <time>{formatClockMs(entry.at)}</time>
      </td>
      <td className="k">{entry.kind}</td>
      <td className="m">{entry.signal ?? '–'}</td>
      <td className="msg ell" title={entry.text}>
        {entry.text}
      </td>
      <td className="h">{entry.row}</td>
    </tr>
  );
}
