import { useMemo, type ReactElement } from 'react';
import type { BacktestView } from '../../shared/contract/index.ts';
import { dayNumber, formatShort, type Paise, type TradingDate } from '../../shared/units/index.ts';
import { equityShape, type EquityShape } from '../charts/equity-shape.ts';
import { useSlice } from '../state/replica.ts';
import { signedWhole } from '../ui/format.ts';

/** The running sum and its drawdown as pictures over the days of the run. */
export function Curve({ view }: { readonly view: BacktestView }): ReactElement {
  const shape = useMemo(() => equityShape(view), [view]);
  const reached = useReached(view);
  const net = view.report.all.net;
  const words = `Sum of nets trade by trade, ending at ${signedWhole(net)}`;
  return (
    <div className="curve" role="img" aria-label={words}>
      <Plot shape={shape} reached={reached} />
      <div className="yaxis">
        {shape.levels.map(({ at, value }) => (
          <span key={value} style={{ top: `${at}%` }}>
            {formatShort(value as Paise)}
          </span>
        ))}
      </div>
      <div className="plot sub">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {reached < 100 && <rect className="later" x={reached} y="0" width={100 - reached} height="100" />}
          <path className="fall" d={shape.below.area} />
          <path className="fallline" d={shape.below.line} />
        </svg>
        <span className="lbl bottom">Drawdown</span>
      </div>
      <div className="yaxis sub">
        <span style={{ top: `${shape.deepest.at}%` }}>{formatShort(-shape.deepest.value as Paise)}</span>
      </div>
      <div className="xaxis">
        {shape.years.map(({ at, year }) => (
          <span key={year} style={{ left: `${at}%` }}>
            {year}
          </span>
        ))}
      </div>
      <div className="corner" />
    </div>
  );
}

function Plot({ shape, reached }: { readonly shape: EquityShape; readonly reached: number }): ReactElement {
  return (
    <div className="plot">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {shape.levels.map(({ at, value }) => (
          <path key={value} className="rule" d={`M0 ${at}H100`} />
        ))}
        {shape.years.slice(1).map(({ at, year }) => (
          <path key={year} className="rule" d={`M${at} 0V100`} />
        ))}
        {reached < 100 && <rect className="later" x={reached} y="0" width={100 - reached} height="100" />}
        <path className="rise" d={shape.sum.area} />
        <path className="riseline" d={shape.sum.line} />
      </svg>
      {reached < 80 && (
        <span className="lbl" style={{ left: `calc(${reached}% + 10px)`, top: '50%' }}>
          not run yet
        </span>
      )}
    </div>
  );
}

/** How far the shown run has come, in hundredths of its days. */
function useReached({ id, parameters: { from, to } }: BacktestView): number {
  const slice = useSlice('backtest');
  const running = slice?.running ?? null;
  const at: TradingDate | null = id === null ? (running?.at ?? slice?.ended?.at ?? null) : to;
  if (at === null || running?.doing === 'beside' || running?.doing === 'keeping') return 100;
  return Math.min(
    100,
    ((dayNumber(at) - dayNumber(from)) / Math.max(1, dayNumber(to) - dayNumber(from))) * 100,
  );
}
