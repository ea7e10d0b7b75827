import type { ReactElement } from 'react';
import { requestMode } from '../state/mode.ts';
import { useAsked } from '../state/use-asked.ts';
import { SetupCard } from './setup-card.tsx';

/** Demo has no accounts; what Paper and Live would need, and the way there. */
export function DemoCard(): ReactElement {
  const asked = useAsked();
  return (
    <SetupCard place="breeze" title="Demo needs no accounts" wide asked={asked}>
      <p className="t2">
        The market is simulated and its book can be thrown away. Accounts are entered once Kavach runs in
        Paper.
      </p>
      <ul className="needs selectable">
        <li>
          <b>Paper</b> needs a Breeze account with its API key and secret, and one login each morning. It is
          free.
        </li>
        <li>
          <b>Live</b> needs besides: a Kite account with its API key and secret, one login each morning, and
          the static address of this machine, registered at Kite.
        </li>
      </ul>
      <p>
        <button
          type="button"
          className="btn lg primary"
          data-entry
          onClick={() => void asked.ask('paper', () => requestMode('paper'))}
        >
          {asked.waiting === null ? 'Switch to Paper' : 'Switching…'}
        </button>
      </p>
    </SetupCard>
  );
}
