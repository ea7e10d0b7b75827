import type { ReactElement } from 'react';
import { isOpenSpread, type LinkView } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { checkCount } from '../state/checks.ts';
import { useAge } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { plural } from '../ui/format.ts';
import { Waiting } from '../ui/waiting.tsx';
import { Logins } from './morning-logins.tsx';
import { stateWords } from '../state/link-words.ts';

/** Logins and every link with its state, then what was carried over from the day before. */
export function Links(): ReactElement {
  const session = useSlice('session');
  return (
    <>
      <div className="phead">
        <h2>Logins</h2>
        <span className="grow" />
        {session === null ? (
          <Waiting what="the accounts" />
        ) : (
          <span className="cap">{session.account.label}</span>
        )}
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

function Carried(): ReactElement {
  const positions = useSlice('positions');
  const preflight = useSlice('preflight');
  const open = positions?.spreads.filter(isOpenSpread).length ?? null;
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
      <div>
        <dt>Doctor</dt>
        <dd>{preflight === null ? UNKNOWN : checkCount({ ...preflight, at: null })}</dd>
      </div>
    </dl>
  );
}
