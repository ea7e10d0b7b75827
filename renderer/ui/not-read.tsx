import { useState, type ReactElement } from 'react';
import { formatClock } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';

/** In the place of what could not be read: why, since when, what goes on, and the one thing to do. */
export function NotRead(props: {
  readonly head: string;
  readonly why: string;
  readonly goesOn: string;
  readonly onAgain: () => void;
}): ReactElement {
  const { head, why, goesOn, onAgain } = props;
  const [since] = useState(useNow());
  return (
    <div className="empty" role="alert">
      <b>{head}</b>
      <span className="selectable">{why}</span>
      <span>{since === null ? goesOn : `Since ${formatClock(since)}. ${goesOn}`}</span>
      <button type="button" className="btn" onClick={onAgain}>
        Read again
      </button>
    </div>
  );
}
