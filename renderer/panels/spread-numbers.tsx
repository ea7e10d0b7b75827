import type { ReactElement } from 'react';
import type { SpreadView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatPrice, formatWholeRupees, type Paise } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { signedRupees, signedWhole } from '../ui/format.ts';

/** What the open spread is sensitive to, what it binds, and the move that the market pays for. */
export function SpreadNumbers({ spread }: { readonly spread: SpreadView }): ReactElement {
  const { greeks } = spread;
  const risk = useSlice('risk');
  const noGreeks = 'A leg has neither a quote that gives a volatility nor India VIX, or it expires now.';
  return (
    <dl className="truth numbers" aria-label="Sensitivities and margin">
      <Fact
        name="Delta, a point"
        value={signedRupees(greeks?.delta ?? null)}
        why={greeks === null ? noGreeks : 'Rupees for one point of the index, all open units together.'}
      />
      <Fact
        name="Gamma, 100 pts"
        value={signedRupees(greeks?.gammaPer100 ?? null)}
        why={greeks === null ? noGreeks : 'How much that delta changes over 100 points.'}
      />
      <Fact
        name="Theta, session"
        value={signedWhole(greeks?.theta ?? null)}
        why={greeks === null ? noGreeks : 'Rupees that pass with one session and its night.'}
      />
      <Fact
        wide
        name="Margin now"
        value={formatWholeRupees(risk?.margin.used ?? null)}
        why={marginWhy(risk?.margin.used ?? null, 'As the broker tells it, of the whole account.')}
      />
      <Fact
        name="On expiry day"
        value={formatWholeRupees(risk?.marginExpiryDay ?? null)}
        why={marginWhy(risk?.marginExpiryDay ?? null, 'With the expiry-day extra on the short’s notional.')}
      />
      <Overnight spread={spread} next={risk?.marginNextSession ?? null} />
      <ExpectedMove />
    </dl>
  );
}

function ExpectedMove(): ReactElement {
  const straddle = useSlice('chain')?.straddle ?? null;
  return (
    <Fact
      name="Exp. move"
      value={straddle === null ? UNKNOWN : `± ${formatPrice(straddle.price)}`}
      why={
        straddle === null
          ? 'The options at the money have no two-sided quotes.'
          : `The straddle at ${straddle.strike}, to the expiry that the chain shows.`
      }
    />
  );
}

function Overnight({ spread, next }: { spread: SpreadView; next: Paise | null }): ReactElement {
  const today = useSlice('session')?.date ?? null;
  const intraday = spread.product === 'MIS' || spread.expiry === today;
  return (
    <Fact
      name="Overnight"
      value={intraday && next === null ? '₹0' : formatWholeRupees(next)}
      why={
        intraday
          ? 'It ends today: squared off, or expired. What other spreads hold over the night is counted.'
          : marginWhy(next, 'What is held over the night needs on the next session.')
      }
    />
  );
}

function marginWhy(value: Paise | null, words: string): string {
  return value === null ? 'The broker’s funds or the index are not known, or nothing is held.' : words;
}

function Fact(props: {
  readonly name: string;
  readonly value: string;
  readonly why: string;
  /** Also among the limits: left out where it is narrow. */
  readonly wide?: boolean;
}): ReactElement {
  return (
    <div title={props.why} className={props.wide === true ? 'hide-n' : ''}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
