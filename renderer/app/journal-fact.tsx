import { useState, type ReactElement } from 'react';
import type { JournalEntry } from '../../shared/contract/index.ts';
import { formatClockMs, formatDate, istDate } from '../../shared/units/index.ts';
import { openOnChart } from '../state/chart-place.ts';
import { NotRead } from '../ui/not-read.tsx';
import { Awaited } from '../ui/waiting.tsx';
import { factLines, type FactLine as RecordedLine } from './fact-lines.ts';
import { Opened } from './journal-opened.tsx';
import { OpenMoment } from './open-in-replay.tsx';
import { useFact, type Fact } from './use-fact.ts';

/** One row's recorded fact in full, with the hash that chains it to the row before. */
export function JournalFact(props: {
  readonly row: number | null;
  readonly entry: JournalEntry | null;
}): ReactElement {
  const { row, entry } = props;
  const [attempt, setAttempt] = useState(0);
  const fact = useFact(row, attempt);
  return (
    <section className="panel" aria-label="Recorded fact">
      <div className="phead">
        <h2 className="ell">{row === null ? 'No row chosen' : `Row ${row}`}</h2>
        <span className="grow" />
        {entry !== null && (
          <>
            <button type="button" className="btn sm" onClick={() => openOnChart(entry.at)}>
              Open on chart
            </button>
            <OpenMoment at={entry.at} />
          </>
        )}
      </div>
      <div className="dec" tabIndex={0}>
        {entry !== null && (
          <div className="selectable">
            <h3>{entry.text}</h3>
            <span className="cap">{`${formatDate(istDate(entry.at))} ${formatClockMs(entry.at)}`}</span>
          </div>
        )}
        {fact !== null && fact.error === null && <Opened fact={fact.fact} row={fact.row} />}
        {row === null && <p className="cap">The row that you choose is shown here in full.</p>}
        {row !== null && fact === null && <Awaited key={row} what="what was recorded" />}
        {fact !== null && fact.error !== null && (
          <NotRead
            head="This row could not be read"
            why={fact.error}
            goesOn="The other rows can be opened."
            onAgain={() => setAttempt(attempt + 1)}
          />
        )}
        {fact !== null && fact.error === null && <Details fact={fact} />}
      </div>
    </section>
  );
}

function Details({ fact }: { readonly fact: Fact }): ReactElement {
  return (
    <>
      <h3>As recorded</h3>
      <dl className="kv recorded">
        {factLines(fact.fact).map((line) => (
          <FactLine key={line.path} {...line} />
        ))}
      </dl>
      <p className="hash">hash {fact.hash}</p>
    </>
  );
}

/** The words stand first where there are any; the bare value of the record is the title. */
function FactLine({ path, value, words }: RecordedLine): ReactElement {
  return (
    <>
      <dt>{path}</dt>
      <dd title={value}>{words ?? value}</dd>
    </>
  );
}
