import type { ReactElement } from 'react';
import type { ExpiryDayView } from '../../shared/contract/index.ts';
import {
  UNKNOWN,
  formatClock,
  formatCountdown,
  formatPrice,
  formatWholeRupees,
} from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { fixed, strikePrice } from '../ui/format.ts';

/** Time, premium and distance that are left, each with what it is measured against. */
export function ExpiryFacts({ view }: { readonly view: ExpiryDayView }): ReactElement {
  const { premiumLeft, premiumTaken, toStrike, sigma } = view;
  const sigmas = toStrike === null || sigma === null || sigma === 0 ? null : toStrike / sigma;
  return (
    <dl className="ck4">
      <TimeLeft at={view.squareOffAt} />
      <Fact
        name="Premium left, short at ask"
        value={formatWholeRupees(premiumLeft)}
        small={`of ${formatWholeRupees(premiumTaken)}`}
        why={
          premiumLeft === null ? 'The short has no fresh ask.' : 'To buy back every unit of the short now.'
        }
      />
      <Fact
        name={`Distance to ${strikePrice(view.shortStrike)}`}
        value={formatPrice(toStrike)}
        small={toStrike !== null && toStrike < 0 ? 'points beyond' : 'points'}
        why={toStrike === null ? 'The index is not known.' : 'From the index to the strike that was sold.'}
      />
      <Fact
        name="Distance in sigma"
        value={sigmas === null ? UNKNOWN : `${fixed(sigmas, 2)} σ`}
        small={sigma === null ? '' : `1 σ = ${Math.round(sigma / 100)} points`}
        why={
          sigma === null
            ? 'No volatility: the short’s quote allows none, and India VIX is not known.'
            : 'One σ: the index’s usual move until settlement, by the short’s own volatility.'
        }
      />
    </dl>
  );
}

function TimeLeft({ at }: { readonly at: ExpiryDayView['squareOffAt'] }): ReactElement {
  const now = useNow();
  const left = now === null ? null : at - now;
  return (
    <Fact
      name="Time left to square-off"
      value={left === null ? UNKNOWN : left > 0 ? formatCountdown(left) : 'under way'}
      small={`at ${formatClock(at).slice(0, 5)}`}
      why="By the spread’s own rules, as they were when it was opened."
    />
  );
}

function Fact(props: {
  readonly name: string;
  readonly value: string;
  readonly small: string;
  readonly why: string;
}): ReactElement {
  return (
    <div title={props.why}>
      <dt>{props.name}</dt>
      <dd>
        {props.value} <small>{props.small}</small>
      </dd>
    </div>
  );
}
