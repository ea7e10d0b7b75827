import type { ReactElement } from 'react';
import type { Mode } from '../../shared/contract/index.ts';
import { requestMode } from '../state/mode.ts';
import { useSlice } from '../state/replica.ts';
import { openDialog } from '../state/ui-store.ts';
import { useAsked } from '../state/use-asked.ts';
import { plural } from '../ui/format.ts';
import { roving } from '../ui/roving.ts';
import { SetupCard } from './setup-card.tsx';

const MODES: readonly { readonly mode: Mode; readonly title: string; readonly text: string }[] = [
  { mode: 'demo', title: 'Demo', text: 'A simulated or recorded day. No accounts needed.' },
  { mode: 'paper', title: 'Paper', text: 'Live prices, simulated fills. No real money.' },
  { mode: 'live', title: 'Live', text: 'Real orders. You arm it each day.' },
];

/** Demo, Paper or Live; what is marked is what the engine has confirmed. Live leads to its dialog. */
export function ModeCard(): ReactElement {
  const session = useSlice('session');
  const asked = useAsked();
  const now = session?.mode ?? null;
  const choose = (mode: Mode): void => {
    if (mode === 'live') {
      if (session?.live.armed !== true) openDialog('live');
    } else if (mode !== now) void asked.ask(mode, () => requestMode(mode));
  };
  return (
    <SetupCard place="mode" title="How do you want to start?" wide asked={asked}>
      <div className="modes" role="radiogroup" aria-labelledby="setup-mode" onKeyDown={(e) => roving(e)}>
        {MODES.map(({ mode, title, text }) => (
          <button
            key={mode}
            type="button"
            role="radio"
            data-item
            data-entry={mode === (now ?? 'paper') ? true : undefined}
            tabIndex={mode === (now ?? 'paper') ? 0 : -1}
            aria-checked={mode === now}
            className={mode}
            onClick={() => choose(mode)}
          >
            <b>
              <span>
                {title} {mode === 'live' && <LiveNote />}
              </span>
              <i className="radio" />
            </b>
            <span>{asked.waiting === mode ? 'Switching…' : text}</span>
          </button>
        ))}
      </div>
    </SetupCard>
  );
}

/** How far Live is: what has to be done before it can be armed. */
function LiveNote(): ReactElement | null {
  const session = useSlice('session');
  if (session === null) return null;
  const { live, mode } = session;
  if (live.armed) return <em>armed</em>;
  if (mode === 'demo') return <em>after Paper</em>;
  return <em>{live.needs.length === 0 ? 'can be armed' : `after ${plural(live.needs.length, 'check')}`}</em>;
}
