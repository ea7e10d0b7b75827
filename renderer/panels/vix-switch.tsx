import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { useUi } from '../state/ui-store.ts';

/** Shows or hides India VIX below the candles. */
export function VixSwitch(): ReactElement {
  const shown = useUi((ui) => ui.vixPane);
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
