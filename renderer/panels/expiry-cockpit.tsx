import type { ReactElement } from 'react';
import type { ExpiryDayView } from '../../shared/contract/index.ts';
import { formatWholeRupees, plus } from '../../shared/units/index.ts';
import { ExpiryFacts } from './expiry-facts.tsx';
import { ExpiryLadder } from './expiry-ladder.tsx';
import { ExpiryTimes } from './expiry-times.tsx';

/** The last day of a spread: what is left of it, what a move would do, what it needs, and what the clock still brings. */
export function ExpiryCockpit({ view }: { readonly view: ExpiryDayView }): ReactElement {
  return (
    <>
      <ExpiryFacts view={view} />
      <ExpiryLadder view={view} />
      <MarginLine view={view} />
      <ExpiryTimes view={view} />
    </>
  );
}

function MarginLine({ view }: { readonly view: ExpiryDayView }): ReactElement {
  const { marginUsed, expiryDayExtra } = view;
  const extra = expiryDayExtra === null ? '' : ` + expiry-day ${formatWholeRupees(expiryDayExtra)}`;
  const total =
    marginUsed === null ? null : expiryDayExtra === null ? marginUsed : plus(marginUsed, expiryDayExtra);
  const why =
    marginUsed === null
      ? 'The broker has not told the margin in use yet.'
      : extra === ''
        ? 'As the broker tells it: the expiry-day extra is in it.'
        : 'The broker’s margin in use, and the extra of the expiry day on the short’s notional.';
  return (
    <div className="mline" title={why}>
      <span>{`Margin ${formatWholeRupees(marginUsed)}${extra}`}</span>
      <b>{formatWholeRupees(total)}</b>
    </div>
  );
}
