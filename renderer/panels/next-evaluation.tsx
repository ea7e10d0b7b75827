import type { ReactElement } from 'react';
import type { SignalsSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, formatCountdown, formatDate, istDate } from '../../shared/units/index.ts';
import { capital, whenWords } from '../ui/format.ts';
import { useNow } from '../state/clock.ts';

/** The last line of the signals: when they are looked at next, or that the week's signal is used and what became of it. */
export function NextEvaluation({ signals }: { readonly signals: SignalsSlice | null }): ReactElement {
  const now = useNow();
  const at = signals?.nextEvaluationAt ?? null;
  const fired = signals?.fired ?? null;
  if (signals !== null && fired !== null) {
    const when = `${formatDate(istDate(fired.barClose)).slice(0, 3)} ${formatClock(fired.barClose).slice(0, 5)}`;
    return (
      <div className="nextev used">
        <span>
          <b>Week’s signal used</b> ({fired.signal}, {when}).
        </span>
        <span title={signals.outcome?.text}>
          {capital(signals.outcome?.text ?? 'its entry is being prepared')}
        </span>
      </div>
    );
  }
  return (
    <div className="nextev">
      <span>
        {signals?.awaits === 'firstBar' ? 'First bar closes' : 'Next evaluation'}{' '}
        <b>{at === null ? UNKNOWN : whenWords(at, now)}</b>
      </span>
      <span>{at === null || now === null ? '' : `in ${formatCountdown(at - now)}`}</span>
    </div>
  );
}
