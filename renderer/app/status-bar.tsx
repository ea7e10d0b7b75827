import type { ReactElement } from 'react';
import type { LinkName, LinkView, SessionSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, formatRupees } from '../../shared/units/index.ts';
import { runAction } from '../state/actions.ts';
import { useSlice } from '../state/replica.ts';
import { keyHere } from '../ui/keys.ts';
import { CalendarFact } from './calendar-fact.tsx';
import { PassingNote } from './passing-note.tsx';
import { useModeWord } from './use-head.ts';

/** Mode, account and the quiet facts; the keys that lead to everything else. */
export function StatusBar(): ReactElement {
  const session = useSlice('session');
  const mode = useModeWord();
  return (
    <footer className="statusbar">
      <span className="modeword">{session === null ? UNKNOWN : mode.toUpperCase()}</span>
      {session?.rehearsal === true && <span className="warned">Rehearsal, nothing is real</span>}
      {session !== null && <Facts session={session} />}
      <PassingNote />
      <button type="button" onClick={() => runAction('palette.open')}>
        <kbd>{keyHere('palette.open')}</kbd> Commands
      </button>
      <button type="button" onClick={() => runAction('keys.show')}>
        <kbd>{keyHere('keys.show')}</kbd> Keys
      </button>
    </footer>
  );
}

function Facts({ session }: { readonly session: SessionSlice }): ReactElement {
  const { account, journalWrittenAt } = session;
  return (
    <>
      <span>
        {account.label} <b>{account.funds === null ? '' : formatRupees(account.funds)}</b>
      </span>
      <span>
        Signals <b>{session.signalsMonitored ? `${session.signalsEnabled} of 8 on` : 'not watched'}</b>
      </span>
      <span className="quiet">
        Settings <b>rev {session.settingsRevision}</b>
      </span>
      <LinkFact links={session.links} link="clock" name="Clock" />
      <span className="hide-n quiet">
        Journal <b>{journalWrittenAt === null ? UNKNOWN : `written ${formatClock(journalWrittenAt)}`}</b>
      </span>
      <Trouble links={session.links} link="journal" />
      {/* A made-up market asks no exchange: there a calendar is old every day, and only a broken one matters. */}
      <CalendarFact links={session.links} onlyBad={session.mode === 'demo'} />
    </>
  );
}

interface LinkFactProps {
  readonly links: readonly LinkView[];
  readonly link: LinkName;
  readonly name: string;
}

function LinkFact({ links, link, name }: LinkFactProps): ReactElement | null {
  const view = links.find((candidate) => candidate.link === link);
  if (view === undefined || view.state === 'off') return null;
  return (
    <span className={view.state === 'ok' ? '' : 'warned'}>
      {name}{' '}
      <b className={view.state === 'ok' ? '' : 'warned'}>{view.detail === '' ? view.state : view.detail}</b>
    </span>
  );
}

/** The journal speaks up only when it is not well: then nothing may be entered. */
function Trouble({ links, link }: { links: readonly LinkView[]; link: LinkName }): ReactElement | null {
  const view = links.find((candidate) => candidate.link === link);
  if (view === undefined || view.state === 'ok' || view.state === 'off') return null;
  return <span className="failed">{`${view.label} ${view.detail}`}</span>;
}
