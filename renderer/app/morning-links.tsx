import type { ReactElement } from 'react';
import { isOpenSpread, type DoctorSlice, type LinkView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock } from '../../shared/units/index.ts';
import { checkCount } from '../state/checks.ts';
import { useAge } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { plural } from '../ui/format.ts';
import { Waiting } from '../ui/waiting.tsx';
import { Logins } from './morning-logins.tsx';
import { Place } from './morning-place.tsx';
import { stateWords } from '../state/link-words.ts';

/** Logins, address and clock, what was carried over from the day before, then every link with its state. */
export function Links(): ReactElement {
  const session = useSlice('session');
  const doctor = useSlice('doctor');
  return (
    <>
      <div className="phead">
        <h2>Logins</h2>
        <span className="grow" />
        {session === null ? (
          <Waiting what="the accounts" />
        ) : (
          <span className="cap">{checkedWords(doctor)}</span>
        )}
      </div>
      <Logins />
      <Place />
      <div className="phead sub">
        <h2>Carried over</h2>
      </div>
      <Carried />
      <div className="phead sub">
        <h2>Links</h2>
      </div>
      <dl className="fact">
        {session?.links.map((view) => (
          <LinkLine key={view.label} view={view} />
        ))}
      </dl>
    </>
  );
}

function checkedWords(doctor: DoctorSlice | null): string {
  return doctor === null || doctor.at === null ? '' : `checked ${formatClock(doctor.at)}`;
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
  const doctor = useSlice('doctor');
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
        <dd>{doctor === null ? UNKNOWN : checkCount({ ...doctor, at: null })}</dd>
      </div>
    </dl>
  );
}
