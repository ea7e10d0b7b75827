import type { ReactElement } from 'react';
import type { Mode } from '../../shared/contract/index.ts';
import { askMode } from '../state/mode.ts';
import { useSlice } from '../state/replica.ts';
import { openDialog, useUi } from '../state/ui-store.ts';
import { keyHere } from '../ui/keys.ts';
import { roving } from '../ui/roving.ts';

const LABELS: Readonly<Record<Mode, string>> = { demo: 'Demo', paper: 'Paper', live: 'Live' };
const WAITING: Readonly<Record<Mode, string>> = { demo: 'Switching…', paper: 'Switching…', live: 'Arming…' };

/** Demo, Paper or Live. Pressing asks; what is shown as pressed is what the engine has confirmed. */
export function ModeSwitch(): ReactElement {
  const session = useSlice('session');
  const mode = session?.mode ?? null;
  // Live without the right to enter is shown while its positions are open; pressing it again is how to arm it.
  const disarmed = mode === 'live' && session?.live.armed === false;
  const asked = useUi((ui) => ui.modeAsked);
  const modes: readonly Mode[] = mode === 'demo' ? ['demo', 'paper', 'live'] : ['paper', 'live'];
  const choose = (wanted: Mode): void => {
    if ((wanted === mode && !disarmed) || asked !== null) return;
    if (wanted === 'live') openDialog('live');
    else void askMode(wanted);
  };
  return (
    <div className="modeswitch">
      <div className="seg mode" role="group" aria-label="Mode" onKeyDown={(event) => roving(event)}>
        {modes.map((name, index) => (
          <button
            key={name}
            type="button"
            data-item
            tabIndex={name === mode || (mode === null && index === 0) ? 0 : -1}
            aria-pressed={name === mode}
            aria-busy={name === asked}
            title={titleOf(name)}
            onClick={() => choose(name)}
          >
            {name === asked ? WAITING[name] : LABELS[name]}
          </button>
        ))}
      </div>
    </div>
  );
}

function titleOf(mode: Mode): string {
  const key = mode === 'live' ? keyHere('live.open') : null;
  const words = {
    demo: 'A simulated market and a book that can be thrown away',
    paper: 'Live prices, simulated fills',
    live: 'Real orders: shows what arming needs',
  }[mode];
  return key === null ? words : `${words} (${key})`;
}
