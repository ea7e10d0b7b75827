import type { ReactElement } from 'react';
import type { WeekContext } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { awaitedWords } from '../panels/context-words.ts';
import { chainFreshness, useFreshness } from '../state/freshness.ts';
import { plural } from '../ui/format.ts';
import { AgeTag } from '../ui/panel.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Margin, Volatility } from './morning-margin.tsx';
import { ZoneBar } from './zone-bar.tsx';

/** The week's zones and the money there is. */
export function Week(): ReactElement {
  const signals = useSlice('signals');
  const context = signals?.context ?? null;
  const weekNumber = signals?.weekNumber ?? null;
  const bias = signals?.bias ?? null;
  const freshness = useFreshness(chainFreshness);
  return (
    <section
      className={`panel scroll inset-focus${freshness.stale ? ' stale-data' : ''}`}
      aria-label="The week"
      tabIndex={0}
    >
      <div className="phead">
        <h2>{weekNumber === null ? 'Week' : `Week ${weekNumber}`}</h2>
        {bias !== null && <span className="tag">{bias}</span>}
        <span className="grow" />
        {signals === null && <Waiting what="the week" />}
        <AgeTag freshness={freshness} prefix="quotes " />
        <span className="cap">{contextWords(context)}</span>
      </div>
      {signals !== null && context === null ? <p className="note">{awaitedWords(signals)}</p> : null}
      {context !== null && <ZoneBar context={context} />}
      {context !== null && context.doubts.length > 0 && (
        <p className="note warned">{context.doubts.join('. ')}</p>
      )}
      <Margin />
      <Volatility />
    </section>
  );
}

function contextWords(context: WeekContext | null): string {
  if (context === null) return '';
  return context.doubts.length === 0 ? 'context complete' : plural(context.doubts.length, 'doubt');
}
