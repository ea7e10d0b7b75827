import type { ReactElement } from 'react';
import type { AccountView } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { BROKER, loginWords } from '../state/accounts.ts';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';

/** Both sessions with the hours that are left of them, and the address that orders come from. */
export function Logins(): ReactElement {
  const accounts = useSlice('accounts');
  const demo = useSlice('session')?.mode === 'demo';
  if (demo) return <p className="note plain">Demo needs no logins.</p>;
  return (
    <dl className="fact">
      <LoginLine name={BROKER.breeze} view={accounts?.breeze ?? null} />
      <LoginLine name={BROKER.kite} view={accounts?.kite ?? null} />
      <div>
        <dt>Registered address</dt>
        <dd>{accounts === null ? UNKNOWN : (accounts.address ?? 'none')}</dd>
      </div>
    </dl>
  );
}

function LoginLine({
  name,
  view,
}: {
  readonly name: string;
  readonly view: AccountView | null;
}): ReactElement {
  const now = useNow();
  const look = view === null ? '' : view.state === 'ready' ? 'pos' : 'warned';
  return (
    <div>
      <dt>{`${name} session`}</dt>
      <dd className={look}>{view === null ? UNKNOWN : loginWords(view, now)}</dd>
    </div>
  );
}
