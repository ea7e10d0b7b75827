import type { ReactElement } from 'react';
import type { Bar } from '../../shared/contract/index.ts';
import { formatCountdown, formatPrice, type Instant } from '../../shared/units/index.ts';
import type { Bars } from '../charts/use-bars.ts';
import { useNow } from '../state/clock.ts';

/** Counts down to the close of the bar that is being built. */
export function ClosesIn({ at }: { readonly at: Instant | null }): ReactElement | null {
  const now = useNow();
  if (at === null || now === null) return null;
  const left = formatCountdown(at - now);
  return <span className="cap">closes in {left.startsWith('00:') ? left.slice(3) : left}</span>;
}

/** The prices of the bar under the crosshair, else of the newest. */
export function Legend(props: {
  readonly bar: Bar | null;
  /** India VIX where it is shown: the value at the same bar. */
  readonly vix: readonly Bar[] | null;
}): ReactElement {
  const { bar, vix } = props;
  const vixThen = vix?.find(({ start }) => start === bar?.start)?.close ?? null;
  const part = (name: string, value: Bar['open'] | null): ReactElement => (
    <span>
      {name} <b>{formatPrice(value)}</b>
    </span>
  );
  return (
    <div className="ohlc">
      {part('O', bar?.open ?? null)}
      {part('H', bar?.high ?? null)}
      {part('L', bar?.low ?? null)}
      {part('C', bar?.close ?? null)}
      {vix !== null && part('VIX', vixThen)}
    </div>
  );
}

/** The chart is kept as it was last read. */
export function NewestMissing({ bars }: { readonly bars: Bars }): ReactElement | null {
  if (bars.error === null || bars.bars === null) return null;
  return (
    <span className="cap warned ell" role="status" title={bars.error}>
      newest bars not read
    </span>
  );
}

/** What stands in the chart's place while there is nothing to draw; what was drawn before stays. */
export function ChartState({ bars }: { readonly bars: Bars }): ReactElement | null {
  if (bars.error !== null && bars.bars === null) {
    return (
      <div className="chart-wait">
        <div className="empty" role="status">
          <b>The bars could not be read</b>
          <span>{bars.error}</span>
          <span>They are asked for again every 5 s. Everything else on this screen goes on.</span>
        </div>
      </div>
    );
  }
  if (bars.bars === null || bars.bars.length > 0) return null;
  return (
    <div className="chart-wait">
      <div className="empty">
        <b>No bars yet</b>
        <span>The first one is drawn when the market opens.</span>
      </div>
    </div>
  );
}
