import type { ReactElement } from 'react';
import type { PayoffView, PayoffWhatIf } from '../../shared/contract/index.ts';
import { formatPrice, type Paise, type Strike } from '../../shared/units/index.ts';
import { level, strikePrice } from '../ui/format.ts';
import { PayoffLegend } from './payoff-legend.tsx';
import { PayoffReader } from './payoff-reader.tsx';
import { inRange, payoffShape, type PayoffShape } from './payoff-shape.ts';

const NO_CURVE: PayoffWhatIf['curve'] = [];

/** P&L over spot: at expiry as a line with its gain and loss filled, today as a dashed curve. */
export function PayoffGraph(props: {
  readonly payoff: PayoffView;
  readonly spot: Paise | null;
  readonly strikes: readonly Strike[];
  /** What the user supposes, as a third curve. */
  readonly supposed?: PayoffWhatIf['curve'];
}): ReactElement | null {
  const { payoff, spot, strikes, supposed = NO_CURVE } = props;
  const shape = payoffShape(payoff);
  if (shape === null) return <div className="payoff-wait">No payoff yet</div>;
  const lossRight = (payoff.points.at(-1)?.atExpiry ?? 0) < 0;
  const spotX = spot !== null && inRange(shape, spot) ? shape.xOf(spot) : null;
  return (
    <div className="pf">
      <Curves shape={shape} spotX={spotX} breakeven={payoff.breakeven} supposed={supposed} />
      {strikes
        .filter((strike) => inRange(shape, strike * 100))
        .map((strike) => (
          <span key={strike} className="tick" style={{ left: `${shape.xOf(strike * 100)}%` }}>
            {strikePrice(strike)}
          </span>
        ))}
      {spotX !== null && (
        <span
          className={`tick now${strikes.some((strike) => near(shape, strike, spotX)) ? ' up' : ''}`}
          style={{ left: `${spotX}%` }}
        >
          {formatPrice(spot)}
        </span>
      )}
      {payoff.breakeven !== null && inRange(shape, payoff.breakeven) && (
        <span className="be" style={breakevenStyle(shape, payoff.breakeven, lossRight)}>
          Breakeven {level(payoff.breakeven)}
        </span>
      )}
      <PayoffLegend left={lossRight} supposed={supposed.length > 0} />
      <PayoffReader payoff={payoff} shape={shape} spot={spot} supposed={supposed} />
    </div>
  );
}

/** Above the zero line on the side of the loss, where nothing is drawn; where that side is narrow, below it on the other. */
function breakevenStyle(shape: PayoffShape, breakeven: Paise, lossRight: boolean) {
  const x = shape.xOf(breakeven);
  const roomy = (lossRight ? 100 - x : x) > 30;
  const rightwards = lossRight === roomy;
  return {
    top: `${shape.zeroY}%`,
    ...(rightwards ? { left: `calc(${x}% + 5px)` } : { right: `${100 - x}%` }),
    ...(roomy ? {} : { transform: 'none' }),
  };
}

/** Whether the spot's figure would lie over a strike's. */
function near(shape: PayoffShape, strike: Strike, spotX: number | null): boolean {
  return spotX !== null && Math.abs(shape.xOf(strike * 100) - spotX) < 16;
}

function Curves(props: {
  readonly shape: PayoffShape;
  readonly spotX: number | null;
  readonly breakeven: Paise | null;
  readonly supposed: PayoffWhatIf['curve'];
}): ReactElement {
  const { shape, spotX, breakeven, supposed } = props;
  const be = breakeven === null ? null : shape.xOf(breakeven);
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 ${shape.zeroY}H100`} className="pf-zero" />
      <path d={shape.profit.area} className="pf-gain-area" />
      <path d={shape.loss.area} className="pf-loss-area" />
      <path d={shape.loss.line} className="pf-loss" />
      <path d={shape.profit.line} className="pf-gain" />
      <path d={shape.today} className="pf-today" />
      <path d={shape.lineOf(supposed)} className="pf-supposed" />
      {spotX !== null && <path d={`M${spotX} 4V86`} className="pf-spot" />}
      {be !== null && <path d={`M${be} ${shape.zeroY - 5}V${shape.zeroY + 5}`} className="pf-even" />}
    </svg>
  );
}
