import type { ReactElement } from 'react';
import type { LinkName, LinkState, LinkView } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { useAge } from '../state/clock.ts';
import { ageWords } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';

/** These four stand in the top bar; journal, clock and calendar have their place in the status bar. */
const SHOWN: readonly LinkName[] = ['feed', 'broker', 'history', 'engine'];

const LOOK: Readonly<Record<LinkState, 'warn' | 'bad' | 'off' | ''>> = {
  ok: '',
  connecting: 'warn',
  stale: 'warn',
  down: 'bad',
  off: 'off',
};

/** The links that trading hangs on, each with its state, its age, and what is blocked because of it. */
export function Health(): ReactElement {
  const session = useSlice('session');
  const links = SHOWN.map((name) => session?.links.find((view) => view.link === name) ?? null);
  return (
    <ul className="health" aria-label="Connections">
      {links.map((view, index) => (
        <Link key={SHOWN[index]} view={view} />
      ))}
    </ul>
  );
}

function Link({ view }: { readonly view: LinkView | null }): ReactElement {
  const age = useAge(view?.at ?? null);
  if (view === null) {
    return (
      <li>
        <i className="dot off" />
        {UNKNOWN}
      </li>
    );
  }
  const look = LOOK[view.state];
  return (
    <li className={look === 'off' ? '' : look} title={consequenceOf(view)}>
      <i className={`dot ${look}`} />
      {view.label} <span>{stateWords(view, age)}</span>
    </li>
  );
}

/** `0.4 s ago` for what ticks, the detail for the rest, the state's own word where it is not well. */
export function stateWords(view: LinkView, age: number | null): string {
  const old = age === null ? '' : ` ${ageWords(age)}`;
  switch (view.state) {
    case 'ok':
      return view.link === 'feed' && age !== null ? `${ageWords(age)} ago` : view.detail;
    case 'stale':
      // A calendar's age counts in days since it was compared, not since it was last looked at.
      return view.link === 'calendar' ? view.detail : `stale${old}`;
    case 'down':
      return view.detail === '' ? `no answer${old}` : view.detail;
    case 'connecting':
      return 'connecting';
    case 'off':
      return view.detail === '' ? 'off' : view.detail;
  }
}

/** What hangs on a link's state, in a sentence. */
export function consequenceOf(view: LinkView): string {
  const blocked = {
    none: 'Nothing is blocked.',
    entriesBlocked: 'New entries are blocked.',
    reduceOnly: 'Only closing is allowed.',
  }[view.consequence];
  return `${view.label}: ${view.detail === '' ? view.state : view.detail}. ${blocked}`;
}
