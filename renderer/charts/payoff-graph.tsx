import type { ReactElement } from 'react';
import type { PayoffView } from '../../shared/contract/index.ts';
import { formatPrice, type Paise, type Strike } from '../../shared/units/index.ts';
import { level, strikePrice } from '../ui/format.ts';
import { inRange, payoffShape, type PayoffShape } from './payoff-shape.ts';

/** P&L over spot: at expiry as a line with its gain and loss filled, today as a dashed curve. */
export function PayoffGraph(props: {
  readonly payoff: PayoffView;
  readonly spot: Paise | null;
  readonly strikes: readonly Strike[];
}): ReactElement | null {
  const { payoff, spot, strikes } = props;
  const shape = payoffShape(payoff);
  if (shape === null) return <div className="payoff-wait">No payoff yet</div>;
  const spotX = spot !== null && inRange(shape, spot) ? shape.xOf(spot) : null;
  return (
    <div className="pf">
      <Curves shape={shape} spotX={spotX} breakeven={payoff.breakeven} />
      {strikes
        .filter((strike) => clearOf(shape, strike, spotX))
        .map((strike) => (
          <span key={strike} className="tick" style={{ left: `${shape.xOf(strike * 100)}%` }}>
            {strikePrice(strike)}
          </span>
        ))}
      {spotX !== null && (
        <span className="tick now" style={{ left: `${spotX}%` }}>
          {formatPrice(spot)}
        </span>
      )}
      {payoff.breakeven !== null && inRange(shape, payoff.breakeven) && (
        <span className="be" style={beStyle(shape, payoff.breakeven)}>
          Breakeven {level(payoff.breakeven)}
        </span>
      )}
      <span className={`ttl${(payoff.points.at(-1)?.atExpiry ?? 0) < 0 ? ' left' : ''}`}>
        <i className="ln" />
        At expiry
        <i className="ln dash" />
        Today
      </span>
    </div>
  );
}

function beStyle(shape: PayoffShape, breakeven: Paise) {
  const x = shape.xOf(breakeven);
  // Towards the side on which there is room for the words.
  return x > 28
    ? { right: `${100 - x}%`, top: `${shape.zeroY}%` }
    : { left: `calc(${x}% + 5px)`, top: `${shape.zeroY}%` };
}

/** A strike's name is left out where the spot's would lie over it. */
function clearOf(shape: PayoffShape, strike: Strike, spotX: number | null): boolean {
  const x = shape.xOf(strike * 100);
  return x >= 4 && x <= 96 && (spotX === null || Math.abs(x - spotX) > 15);
}

function Curves(props: { shape: PayoffShape; spotX: number | null; breakeven: Paise | null }): ReactElement {
  const { shape, spotX, breakeven } = props;
  const be = breakeven === null ? null : shape.xOf(breakeven);
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 ${shape.zeroY}H100`} className="pf-zero" />
      <path d={shape.profit.area} className="pf-gain-area" />
      <path d={shape.loss.area} className="pf-loss-area" />
      <path d={shape.loss.line} className="pf-loss" />
      <path d={shape.profit.line} className="pf-gain" />
      <path d={shape.today} className="pf-today" />
      {spotX !== null && <path d={`M${spotX} 4V86`} className="pf-spot" />}
      {be !== null && <path d={`M${be} ${shape.zeroY - 5}V${shape.zeroY + 5}`} className="pf-even" />}
    </svg>
  );
}
