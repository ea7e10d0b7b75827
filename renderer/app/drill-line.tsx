import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { drillWords } from '../state/drill.ts';
import { useSlice } from '../state/replica.ts';

/** When the emergency stop was last drilled, and the way to do it again. */
export function DrillLine(): ReactElement {
  const drill = useSlice('drill');
  const last = drill?.last ?? null;
  const words = drill?.running === null ? (last === null ? 'never drilled' : drillWords(last)) : 'running…';
  return (
    <button type="button" className="btn" aria-haspopup="dialog" onClick={() => runAction('drill.show')}>
      Drill the stop… <span className={last?.passed === false ? 'failed' : 't3'}>{words}</span>
    </button>
  );
}
