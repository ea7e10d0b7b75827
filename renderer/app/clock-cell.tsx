import type { ReactElement } from 'react';
import type { DayPhase, SessionSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, formatCountdown, type Instant } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { whatComesNext } from '../state/what-comes-next.ts';

const PHASES: Readonly<Record<DayPhase, string>> = {
  holiday: 'Holiday',
  beforeOpen: 'Before the open',
  open: 'Open',
  auction: 'Closing auction',
  afterAuction: 'After the auction',
  closed: 'Closed',
};

/** The engine's clock, the phase of the day and what comes next in it. */
export function ClockCell(): ReactElement {
  const session = useSlice('session');
  const now = useNow();
  return (
    <div className="cell" role="timer" aria-label="Clock">
      <div className="v">
        {now === null ? UNKNOWN : formatClock(now)} <small className="t3">IST</small>
      </div>
      <div className="c">
        {session === null || now === null ? UNKNOWN : <Phase session={session} now={now} />}
      </div>
    </div>
  );
}

function Phase({ session, now }: { readonly session: SessionSlice; readonly now: Instant }): ReactElement {
  const next = whatComesNext(session, useSlice('positions'), useSlice('signals'), now);
  return (
    <>
      <b>{PHASES[session.phase]}</b>
      {` · ${next.words} `}
      {next.in !== null && <b>{formatCountdown(next.in)}</b>}
    </>
  );
}
