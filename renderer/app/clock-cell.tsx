import type { ReactElement } from 'react';
import { isOpenSpread, type DayPhase, type SessionSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, formatCountdown, formatDate, type Instant } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';

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
  const flat = useSlice('positions')?.spreads.every((spread) => !isOpenSpread(spread)) ?? false;
  const next = nextOf(session, now);
  if (session.halt.state === 'HALTED' && flat) {
    return (
      <>
        <b>{PHASES[session.phase]}</b> · no position
      </>
    );
  }
  return (
    <>
      <b>{PHASES[session.phase]}</b>
      {next === null ? ` · ${formatDate(session.date)}` : ` · ${next.words} `}
      {next !== null && <b>{formatCountdown(next.at - now)}</b>}
    </>
  );
}

function nextOf(
  session: SessionSlice,
  now: Instant,
): { readonly words: string; readonly at: Instant } | null {
  const { phase, squareOffAt, closesAt } = session;
  if (phase !== 'open' && phase !== 'auction' && phase !== 'afterAuction') return null;
  if (squareOffAt !== null && squareOffAt > now) return { words: 'square-off in', at: squareOffAt };
  return closesAt !== null && closesAt > now ? { words: 'closes in', at: closesAt } : null;
}
