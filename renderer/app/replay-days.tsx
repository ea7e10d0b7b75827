import type { ReactElement } from 'react';
import type { ReplayDays } from '../../shared/contract/index.ts';
import { BOOK_WORDS, openReplay, replayDate } from '../state/replay.ts';
import { useReplica } from '../state/replica.ts';
import { plural } from '../ui/format.ts';
import { NotRead } from '../ui/not-read.tsx';
import { roving } from '../ui/roving.ts';
import { useReplayDays } from './use-replay-days.ts';
import { HistoryDays } from './replay-history.tsx';

/** Every day that can be replayed: recorded ones, newest first, and imported ones. */
export function ReplayDaysPage(): ReactElement {
  const { days, error, again } = useReplayDays();
  return (
    <div className="replaydays">
      <section className="panel" aria-label="Recorded days">
        <div className="phead">
          <h2>Recorded days</h2>
          <span className="cap">every tick, and every answer of the broker, as it came</span>
        </div>
        {error !== null ? (
          <NotRead
            head="The days could not be listed"
            why={error}
            goesOn="The terminal goes on."
            onAgain={again}
          />
        ) : days === null ? (
          <Looking what="recorded days" />
        ) : (
          <Recorded days={days} />
        )}
      </section>
      <section className="panel" aria-label="Imported days">
        <div className="phead">
          <h2>Imported days</h2>
          <span className="cap">bars of the history, traded on paper by today’s settings</span>
        </div>
        {days !== null ? (
          <HistoryDays days={days} />
        ) : error === null ? (
          <Looking what="imported days" />
        ) : (
          <div className="empty">They are listed with the recorded ones.</div>
        )}
      </section>
    </div>
  );
}

function Looking({ what }: { readonly what: string }): ReactElement {
  const connected = useReplica((replica) => replica.connected);
  return (
    <div className="empty" role="status">
      <span>Looking for {what}</span>
      {!connected && <span>Kavach is not answering: they come when it does.</span>}
    </div>
  );
}

function Recorded({ days }: { readonly days: ReplayDays }): ReactElement {
  const rows = days.tapes
    .flatMap(({ book, dates }) => dates.map((date) => ({ book, date })))
    .toSorted((a, b) => b.date.localeCompare(a.date));
  if (rows.length === 0) {
    return (
      <div className="empty">
        <b>No day is recorded yet</b>
        <span>A terminal records each day that it runs, in Demo, Paper and Live.</span>
        <span>The day that runs now is in this list from its first tick on.</span>
      </div>
    );
  }
  return (
    <ul
      className="days scroll"
      aria-label={plural(rows.length, 'recorded day')}
      onKeyDown={(event) => roving(event)}
    >
      {rows.map(({ book, date }, index) => (
        <li key={`${book} ${date}`}>
          <button
            type="button"
            data-item
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => openReplay({ from: 'tape', book, date })}
          >
            <b>{replayDate(date)}</b>
            <span>{BOOK_WORDS[book]}</span>
            <span className="cap">Replay</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
