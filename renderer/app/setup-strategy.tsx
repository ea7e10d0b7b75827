import type { ReactElement } from 'react';
import { UNKNOWN } from '../../shared/units/index.ts';
import { runAction } from '../state/actions.ts';
import { useSlice } from '../state/replica.ts';
import { keyHere } from '../ui/keys.ts';
import { SetupCard } from './setup-card.tsx';

/** The strategy as it is set, and where it is changed today. */
export function StrategyCard(): ReactElement {
  const session = useSlice('session');
  return (
    <SetupCard
      place="strategy"
      title="Strategy"
      badge={<span className="tag">{session === null ? UNKNOWN : `rev ${session.settingsRevision}`}</span>}
    >
      <p className="t2">
        {session === null ? UNKNOWN : `${session.signalsEnabled} of 8 signals may trade. `}
        Presets and the switch of each signal are in the command palette.
      </p>
      <div className="row">
        <button type="button" className="btn" data-entry onClick={() => runAction('palette.open')}>
          Commands <kbd>{keyHere('palette.open')}</kbd>
        </button>
        <button type="button" className="btn" onClick={() => runAction('focus.signals')}>
          See the signals
        </button>
      </div>
    </SetupCard>
  );
}
