import type { ReactElement } from 'react';
import type { SpreadView } from '../../shared/contract/index.ts';
import { formatClock, formatPrice } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { capital } from '../ui/format.ts';
import { CrossGlyph, TickGlyph } from '../ui/glyph.tsx';

/** Why no new entry can be made now, and what works all the same. Nothing where entries are free. */
export function BlockedList(): ReactElement | null {
  const risk = useSlice('risk');
  const brokerDown = useSlice('session')?.links.find(({ link }) => link === 'broker')?.state === 'down';
  const stops = useSlice('positions')?.spreads.flatMap(({ brokerStop }) => brokerStop ?? []) ?? [];
  if (risk === null || risk.blocked.length === 0) return null;
  return (
    <div className="blocked">
      <h3>New entries are blocked</h3>
      <ul>
        {risk.blocked.map((reason) => (
          <li key={reason.code}>
            <span className="x">
              <CrossGlyph />
            </span>
            <span title={reason.code}>{capital(reason.text)}</span>
          </li>
        ))}
        <MissedBar />
        <WayOut brokerDown={brokerDown} stops={stops} />
      </ul>
    </div>
  );
}

/** While the feed is silent: what becomes of the hourly bar that is being built. */
function MissedBar(): ReactElement | null {
  const session = useSlice('session');
  const signals = useSlice('signals');
  const at = signals?.nextEvaluationAt ?? null;
  if (session?.phase !== 'open' || signals === null || at === null) return null;
  const feed = session.links.find(({ link }) => link === 'feed')?.state;
  const isSilent = feed === 'stale' || feed === 'down';
  if (!isSilent && signals.barHole === 0) return null;
  const hole =
    signals.barHole === 0
      ? ''
      : `; ${signals.barHole} minutes so far: not back by its close, no entry is made on it, unless doubtful weeks are traded`;
  return (
    <li>
      <span className="y">
        <TickGlyph />
      </span>
      <span>
        <b>{`${formatClock(at).slice(0, 5)} bar will be back-filled`}</b>
        {`: what it misses comes from history once the feed is back${hole}`}
      </span>
    </li>
  );
}

interface WayOutProps {
  readonly brokerDown: boolean;
  readonly stops: readonly NonNullable<SpreadView['brokerStop']>[];
}

/** What works all the same: nothing that needs the broker does while it cannot be reached. */
function WayOut({ brokerDown, stops }: WayOutProps): ReactElement {
  return (
    <li>
      <span className={brokerDown ? 'x' : 'y'}>{brokerDown ? <CrossGlyph /> : <TickGlyph />}</span>
      <span>
        <b>Square off, Emergency stop</b> {brokerDown ? 'wait for the broker' : 'both work'}
        {stops.map(
          ({ orderId, trigger }) =>
            `; stop order ${orderId ?? ''} rests at the broker, trigger ${formatPrice(trigger)}`,
        )}
      </span>
    </li>
  );
}
