import type { ReactElement } from 'react';
import { useSlice } from '../state/replica.ts';
import { capital } from '../ui/format.ts';
import { CrossGlyph, TickGlyph } from '../ui/glyph.tsx';

/** Why no new entry can be made now, and what works all the same. Nothing where entries are free. */
export function BlockedList(): ReactElement | null {
  const risk = useSlice('risk');
  const guarded = useSlice('positions')?.spreads.some((spread) => spread.brokerStop !== null) ?? false;
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
        <li>
          <span className="y">
            <TickGlyph />
          </span>
          <span>
            <b>Square off, Emergency stop</b> both work
            {guarded && ', the stop also rests at the broker'}
          </span>
        </li>
      </ul>
    </div>
  );
}
