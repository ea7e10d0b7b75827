import { useEffect, useRef, type ReactElement } from 'react';
import { NO_ALERTS } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { dropNote, holdNote, tell, usePassingNote } from '../state/passing-note.ts';
import { plainNews, type Seen } from '../state/plain-news.ts';
import { useSlice } from '../state/replica.ts';
import { allAlerts } from '../state/shown-notices.ts';

/** What is said in passing, in the free middle of the status bar: it covers nothing, and goes by itself. */
export function PassingNote(): ReactElement {
  useToldNews();
  const note = usePassingNote((state) => state.note);
  return (
    <span
      className="told"
      role="group"
      aria-label="Said in passing"
      onMouseEnter={() => holdNote(true)}
      onMouseLeave={() => holdNote(false)}
      onFocus={() => holdNote(true)}
      onBlur={() => holdNote(false)}
    >
      {note !== null && (
        <>
          {note.at !== null && <time>{formatClock(note.at)}</time>}
          <span className="ell selectable" title={note.text}>
            {note.text}
          </span>
          <button type="button" onClick={dropNote}>
            Close
          </button>
        </>
      )}
    </span>
  );
}

/** Tells the newest plain alert of the terminal; the journal holds all of them. */
function useToldNews(): void {
  const mode = useSlice('session')?.mode ?? null;
  const notices = useSlice('notices')?.notices ?? null;
  const alerts = useSlice('alerts') ?? NO_ALERTS;
  const seen = useRef<Seen | null>(null);
  useEffect(() => {
    if (mode === null || notices === null) return;
    const heard = plainNews(seen.current, mode, allAlerts(notices, alerts.own), alerts.rules);
    seen.current = heard.seen;
    if (heard.news !== null) tell(heard.news.text, heard.news.at);
  }, [mode, notices, alerts]);
}
