import type { ReactElement } from 'react';
import { formatClockMs } from '../../shared/units/index.ts';
import { ariaKeys } from '../../shared/keyboard/key-text.ts';
import { useSlice } from '../state/replica.ts';
import { pressStop } from '../state/stop.ts';
import { useUi } from '../state/ui-store.ts';
import { keyHere, keysHere } from '../ui/keys.ts';

interface Face {
  readonly word: string;
  readonly below: string;
  /** Already halted and flat, or under way: pressing again would do nothing new. */
  readonly resting: boolean;
}

/** The emergency stop: always there, one press, no question. Shows how far it is while it runs. */
export function StopButton(): ReactElement {
  const face = useFace();
  return (
    <div className="estop">
      <button
        type="button"
        data-always-reachable
        aria-keyshortcuts={ariaKeys(keysHere('emergency.stop'))}
        aria-disabled={face.resting}
        onClick={() => {
          if (face.resting) useUi.setState({ stopCardHidden: false });
          else void pressStop('you, by button');
        }}
      >
        <b>{face.word}</b>
        <span>{face.below}</span>
      </button>
    </div>
  );
}

function useFace(): Face {
  const asked = useUi((ui) => ui.stop);
  const halt = useSlice('session')?.halt ?? null;
  const run = useSlice('emergency')?.run ?? null;
  if (halt?.state === 'HALTED' && run !== null && run.flatAt !== null) {
    return { word: 'HALTED', below: formatClockMs(run.flatAt), resting: true };
  }
  if (run !== null && run.flatAt === null) {
    const done = run.steps.filter((step) => step.state === 'done').length;
    return {
      word: 'STOPPING…',
      below: `step ${Math.min(done + 1, run.steps.length)} of ${run.steps.length}`,
      resting: true,
    };
  }
  if (asked === 'sending') return { word: 'SENDING…', below: 'no answer yet', resting: false };
  if (asked === 'unconfirmed') return { word: 'NOT CONFIRMED', below: 'press again', resting: false };
  return { word: 'EMERGENCY STOP', below: keyHere('emergency.stop') ?? '', resting: false };
}
