import type { ReactElement } from 'react';
import type { LinkName, LinkState, LinkView } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { runAction } from '../state/actions.ts';
import { useAge } from '../state/clock.ts';
import { stateWords } from '../state/link-words.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { keyHere } from '../ui/keys.ts';

/** These four stand in the top bar; all of them are in the health dialog. */
const SHOWN: readonly LinkName[] = ['feed', 'broker', 'history', 'engine'];

export const LINK_LOOK: Readonly<Record<LinkState, 'warn' | 'bad' | 'off' | ''>> = {
  ok: '',
  connecting: 'warn',
  stale: 'warn',
  down: 'bad',
  off: 'off',
};

/** The links that trading hangs on, each with its state and its age. The block opens the whole ladder. */
export function Health(): ReactElement {
  const session = useSlice('session');
  const links = SHOWN.map((name) => session?.links.find((view) => view.link === name) ?? null);
  return (
    <div className="health">
      <ul aria-label="Connections">
        {links.map((view, index) => (
          <Link key={SHOWN[index]} view={view} />
        ))}
      </ul>
      <button
        type="button"
        className="inset-focus"
        aria-label="Show health"
        aria-haspopup="dialog"
        title={`Health of every link (${keyHere('health.show') ?? 'palette'})`}
        onClick={() => runAction('health.show')}
      />
    </div>
  );
}

function Link({ view }: { readonly view: LinkView | null }): ReactElement {
  const age = useAge(view?.at ?? null);
  // A lamp that nobody feeds is not green.
  const lost = useReplica((replica) => replica.lostAt !== null);
  if (view === null) {
    return (
      <li>
        <i className="dot off" />
        {UNKNOWN}
      </li>
    );
  }
  const look = lost ? 'off' : LINK_LOOK[view.state];
  return (
    <li className={look === 'off' ? '' : look}>
      <i className={`dot ${look}`} />
      {view.label} <span>{lost ? 'not known' : stateWords(view, age)}</span>
    </li>
  );
}
