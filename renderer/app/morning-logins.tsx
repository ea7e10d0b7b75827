import type { ReactElement } from 'react';
import type { AccountView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, formatDate, istDate, type Instant } from '../../shared/units/index.ts';
import { BROKER, loginWords } from '../state/accounts.ts';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';

/** Both sessions with the hours that are left of them, and when each was opened. */
export function Logins(): ReactElement {
  const accounts = useSlice('accounts');
  const demo = useSlice('session')?.mode === 'demo';
  if (demo) return <p className="note plain">Demo needs no logins.</p>;
  return (
    <dl className="fact">
      <Login name={BROKER.breeze} view={accounts?.breeze ?? null} />
      <Login name={BROKER.kite} view={accounts?.kite ?? null} />
      <div>
        <dt>Account</dt>
        <dd>{accounts?.kite?.user ?? UNKNOWN}</dd>
      </div>
    </dl>
  );
}

function Login({ name, view }: { readonly name: string; readonly view: AccountView | null }): ReactElement {
  const now = useNow();
  const look = view === null ? '' : view.state === 'ready' ? 'pos' : 'warned';
  return (
    <>
      <div>
        <dt>{`${name} session`}</dt>
        <dd className={look}>{view === null ? UNKNOWN : loginWords(view, now)}</dd>
      </div>
      <div>
        <dt>{view?.state === 'dead' ? `${name} ended it` : `${name} login`}</dt>
        <dd>{sinceWords(view, now)}</dd>
      </div>
    </>
  );
}

/** `08:43:10`, with its day where that is another one; a dash where nobody has logged in. */
function sinceWords(view: AccountView | null, now: Instant | null): string {
  const since = view?.since ?? null;
  if (since === null) return UNKNOWN;
  const day = now !== null && istDate(now) === istDate(since) ? '' : `${formatDate(istDate(since))} `;
  return `${day}${formatClock(since)}`;
}
