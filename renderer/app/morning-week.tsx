import type { ReactElement } from 'react';
import type { WeekContext } from '../../shared/contract/index.ts';
import { formatRupees, formatWholeRupees } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { plural } from '../ui/format.ts';
import { ZoneBar } from './zone-bar.tsx';

/** The week's zones and the money there is. */
export function Week(): ReactElement {
  const signals = useSlice('signals');
  const risk = useSlice('risk');
  const funds = useSlice('session')?.account.funds ?? null;
  const context = signals?.context ?? null;
  const weekNumber = signals?.weekNumber ?? null;
  const bias = signals?.bias ?? null;
  const limit = risk?.dailyLoss.limit ?? null;
  return (
    <section className="panel" aria-label="The week">
      <div className="phead">
        <h2>{weekNumber === null ? 'Week' : `Week ${weekNumber}`}</h2>
        {bias !== null && <span className="tag">{bias}</span>}
        <span className="grow" />
        <span className="cap">{contextWords(context)}</span>
      </div>
      {context === null ? (
        <p className="note">The context is fixed at the week’s first bar.</p>
      ) : (
        <ZoneBar context={context} />
      )}
      {context !== null && context.doubts.length > 0 && (
        <p className="note warned">{context.doubts.join('. ')}</p>
      )}
      <div className="phead sub">
        <h2>Money</h2>
      </div>
      <dl className="fact">
        <div>
          <dt>Funds</dt>
          <dd>{formatRupees(funds)}</dd>
        </div>
        <div>
          <dt>Margin used now</dt>
          <dd>{formatWholeRupees(risk?.margin.used ?? null)}</dd>
        </div>
        <div>
          <dt>Daily loss limit</dt>
          <dd>{formatWholeRupees(limit)}</dd>
        </div>
      </dl>
    </section>
  );
}

function contextWords(context: WeekContext | null): string {
  if (context === null) return '';
  return context.doubts.length === 0 ? 'context complete' : plural(context.doubts.length, 'doubt');
}
