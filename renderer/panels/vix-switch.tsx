import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { useIsReplay } from '../state/replica.ts';
import { useUi } from '../state/ui-store.ts';

/** Shows or hides India VIX below the candles; a replay has no bars of it. */
export function VixSwitch(): ReactElement | null {
  const shown = useUi((ui) => ui.vixPane);
  if (useIsReplay()) return null;
  return (
    <div className="seg sm">
      <button
        type="button"
        aria-pressed={shown}
        title="India VIX below the candles"
        onClick={() => runAction('chart.vix')}
      >
        VIX
      </button>
    </div>
  );
}
