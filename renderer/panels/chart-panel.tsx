import type { ReactElement } from 'react';
import type { Bar } from '../../shared/contract/index.ts';
import { formatCountdown, formatPrice, type Instant } from '../../shared/units/index.ts';
import { ChartMarks } from '../charts/chart-marks.tsx';
import { ChartTwin } from '../charts/chart-twin.tsx';
import { useBars, type Bars } from '../charts/use-bars.ts';
import { useChart } from '../charts/use-chart.ts';
import { useNow } from '../state/clock.ts';
import { indexFreshness, useFreshness } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';
import { useUi, type ChartMinutes } from '../state/ui-store.ts';
import { AgeTag, Panel } from '../ui/panel.tsx';
import { Segmented, type Choice } from '../ui/segmented.tsx';
import { Waiting } from '../ui/waiting.tsx';

const FRAMES: readonly Choice<ChartMinutes>[] = [
  { value: 1, label: '1m' },
  { value: 5, label: '5m' },
  { value: 15, label: '15m' },
  { value: 60, label: '1h' },
  { value: 1440, label: 'D' },
];

/** The index with its weekly zones, levels, signals and the lines that hold now. */
export function ChartPanel(): ReactElement {
  const minutes = useUi((ui) => ui.timeframe);
  const bars = useBars(minutes);
  const freshness = useFreshness(indexFreshness);
  const chart = useChart(minutes, bars, freshness.stale);
  const slice = useSlice('chart');
  const shown = chart.hovered ?? slice?.building[minutes] ?? bars.bars?.at(-1) ?? null;
  return (
    <Panel name="chart" label="NIFTY chart" stale={freshness.stale}>
      <div className="phead">
        <h2>NIFTY 50</h2>
        <Segmented
          label="Timeframe"
          className="seg sm"
          choices={FRAMES}
          value={minutes}
          entry
          onChoose={(timeframe) => useUi.setState({ timeframe })}
        />
        <span className="grow" />
        {slice === null && <Waiting what="bars" />}
        <AgeTag freshness={freshness} />
        {!freshness.stale && <ClosesIn at={slice?.barClosesAt[minutes] ?? null} />}
      </div>
      <div className="plotwrap">
        <div className="canvas" ref={chart.container} aria-hidden="true" />
        <Legend bar={shown} />
        <ChartMarks chart={chart} marks={slice?.marks ?? []} />
        <ChartTwin />
        <ChartState bars={bars} />
        <a
          className="attribution"
          href="https://www.tradingview.com/"
          target="_blank"
          rel="noopener noreferrer"
          title="TradingView Lightweight Charts™, copyright TradingView, Inc."
        >
          Charts by TradingView
        </a>
      </div>
    </Panel>
  );
}

function ClosesIn({ at }: { readonly at: Instant | null }): ReactElement | null {
  const now = useNow();
  if (at === null || now === null) return null;
  const left = formatCountdown(at - now);
  return <span className="cap">closes in {left.startsWith('00:') ? left.slice(3) : left}</span>;
}

function Legend({ bar }: { readonly bar: Bar | null }): ReactElement {
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
    </div>
  );
}

function ChartState({ bars }: { readonly bars: Bars }): ReactElement | null {
  if (bars.error !== null) {
    return (
      <div className="chart-wait">
        <div className="empty" role="status">
          <b>The bars could not be read</b>
          <span>{bars.error}</span>
          <span>Everything else on this screen goes on.</span>
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
