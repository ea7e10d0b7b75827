import type { ReactElement } from 'react';
import type { Meter } from '../../shared/contract/index.ts';
import { UNKNOWN, formatWholeRupees } from '../../shared/units/index.ts';

export const WARN_SHARE = 0.7;

/** A limit with its name, what is used of it, and a bar: the colour never stands without a word. */
export function MeterRow(props: {
  readonly name: string;
  readonly meter: Meter | null;
  readonly children?: ReactElement;
}): ReactElement {
  const { name, meter, children } = props;
  const share = meter?.share ?? 0;
  const look = share >= 1 ? 'full' : share >= WARN_SHARE ? 'warn' : '';
  const limit =
    meter === null ? UNKNOWN : meter.limit === null ? 'no limit' : `of ${formatWholeRupees(meter.limit)}`;
  return (
    <div className="row">
      <div>
        <span className="t2">
          {name}
          {look === 'full' && <b className="failed"> reached</b>}
          {look === 'warn' && <b className="warned"> near</b>}
        </span>
        <span>
          <b className="m">{formatWholeRupees(meter?.used ?? null)}</b> <span className="t3">{limit}</span>
        </span>
      </div>
      <div
        className="bar"
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(Math.min(1, share) * 100)}
      >
        <i className={look} style={{ width: `${Math.min(100, share * 100)}%` }} />
      </div>
      {children}
    </div>
  );
}
