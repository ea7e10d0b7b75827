import type { ReactElement } from 'react';
import type { AccountView, LinkView } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { BROKER, loginWords } from '../state/accounts.ts';
import { useAge, useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { isOpen } from '../state/spreads.ts';
import { plural } from '../ui/format.ts';
import { stateWords } from '../state/link-words.ts';

/** Logins and every link with its state, then what was carried over from the day before. */
export function Links(): ReactElement {
  const session = useSlice('session');
  return (
    <>
      <div className="phead">
        <h2>Logins</h2>
        <span className="grow" />
        <span className="cap">{session?.account.label ?? UNKNOWN}</span>
      </div>
      <Logins />
      <div className="phead sub">
        <h2>Links</h2>
      </div>
      <dl className="fact">
        {session?.links.map((view) => (
          <LinkLine key={view.label} view={view} />
        ))}
      </dl>
      <div className="phead sub">
        <h2>Carried over</h2>
      </div>
      <Carried />
    </>
  );
}

function LinkLine({ view }: { readonly view: LinkView }): ReactElement {
  const age = useAge(view.at);
  const look = view.state === 'ok' || view.state === 'off' ? '' : 'warned';
  return (
    <div>
      <dt>{view.label}</dt>
      <dd className={look}>{stateWords(view, age) || view.state}</dd>
    </div>
  );
}

function Logins(): ReactElement {
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

function Carried(): ReactElement {
  const positions = useSlice('positions');
  const open = positions?.spreads.filter(isOpen).length ?? null;
  const foreign = positions?.broker.foreign.length ?? null;
  return (
    <dl className="fact">
      <div>
        <dt>Our positions</dt>
        <dd>{open === null ? UNKNOWN : open === 0 ? 'none' : plural(open, 'spread')}</dd>
      </div>
      <div>
        <dt>Not ours</dt>
        <dd>{foreign === null ? UNKNOWN : foreign === 0 ? 'none' : `${foreign} other, untouched`}</dd>
      </div>
    </dl>
  );
}
