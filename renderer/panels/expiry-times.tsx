import { Fragment, type ReactElement } from 'react';
import type { ExpiryDayView, ExpiryEvent } from '../../shared/contract/index.ts';
import { formatClock, formatWholeRupees, type Instant } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';

/** What the clock still brings, in its order; what is over stands dim. */
export function ExpiryTimes({ view }: { readonly view: ExpiryDayView }): ReactElement {
  const now = useNow();
  return (
    <ul className="tl inset-focus" aria-label="The rest of the expiry day" tabIndex={0}>
      {view.events.map((event) => (
        <Fragment key={event.kind}>
          <li className={isOver(event, now) ? 'over' : ''}>
            <b>{whenOf(event)}</b>
            <span>{WORDS[event.kind](view)}</span>
          </li>
          {event.kind === 'auction' && (
            <li className={isOver(event, now) ? 'over' : ''}>
              <b />
              <span>No stop is taken until the auction print</span>
            </li>
          )}
        </Fragment>
      ))}
    </ul>
  );
}

const WORDS: Readonly<Record<ExpiryEvent['kind'], (view: ExpiryDayView) => ReactElement | string>> = {
  squareOff: () => (
    <>
      <b>Square-off starts</b>: short first, then hedge
    </>
  ),
  auction: () => 'Closing auction: index stands still, then jumps',
  chaseEnds: () => 'Chase ends; then only the broker’s book is read',
  brokerSquaresOff: () => 'About now the broker squares MIS off',
  settles: ({ perPoint }) => `Print settles what is left, ${formatWholeRupees(perPoint)} a point`,
  marketCloses: () => 'Options stop trading',
};

function isOver({ at, until }: ExpiryEvent, now: Instant | null): boolean {
  return now !== null && now >= (until ?? at);
}

function whenOf({ at, until }: ExpiryEvent): string {
  const from = formatClock(at).slice(0, 5);
  return until === null ? from : `${from}–${formatClock(until).slice(0, 5)}`;
}
