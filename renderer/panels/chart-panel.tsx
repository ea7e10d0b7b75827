import type { ReactElement } from 'react';
import type { Bar, ChartMark } from '../../shared/contract/index.ts';
import { BarSlider } from '../charts/bar-slider.tsx';
import { ChartMarks } from '../charts/chart-marks.tsx';
import { ChartTwin } from '../charts/chart-twin.tsx';
import { useBars } from '../charts/use-bars.ts';
import { useChart } from '../charts/use-chart.ts';
import { useVix } from '../charts/use-vix.ts';
import { indexFreshness, useFreshness } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';
import { useUi, type ChartMinutes } from '../state/ui-store.ts';
import { hourOf } from '../state/why.ts';
import { AgeTag, Panel } from '../ui/panel.tsx';
import { Segmented, type Choice } from '../ui/segmented.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { VixSwitch } from './vix-switch.tsx';
import { ChartState, ClosesIn, Legend, NewestMissing } from './chart-parts.tsx';

const FRAMES: readonly Choice<ChartMinutes>[] = [
  { value: 1, label: '1m' },
  { value: 5, label: '5m' },
  { value: 15, label: '15m' },
  { value: 60, label: '1h' },
  { value: 1440, label: 'D' },
];

const NO_MARKS: readonly ChartMark[] = [];
const NO_BARS: readonly Bar[] = [];

/** The index with its weekly zones, levels, signals and the lines that hold now. */
export function ChartPanel(): ReactElement {
  const minutes = useUi((ui) => ui.timeframe);
  const bars = useBars(minutes);
  const freshness = useFreshness(indexFreshness);
  const { attach, hovered, view, onMoved } = useChart(minutes, bars, freshness.stale, (bar) =>
    useUi.setState({ hour: bar === null ? null : hourOf(bar.start, minutes) }),
  );
  const slice = useSlice('chart');
  const vix = useVix(view, minutes, bars);
  const shown = hovered ?? slice?.building[minutes] ?? bars.bars?.at(-1) ?? null;
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
        <VixSwitch />
        <span className="grow" />
        {slice === null && <Waiting what="bars" />}
        <NewestMissing bars={bars} />
        <AgeTag freshness={freshness} />
        {!freshness.stale && <ClosesIn at={slice?.barClosesAt[minutes] ?? null} />}
      </div>
      <div className={`plotwrap${vix === null ? '' : ' with-vix'}`}>
        <div className="canvas" ref={attach} aria-hidden="true" />
        <Legend bar={shown} vix={vix} />
        <ChartMarks view={view} onMoved={onMoved} marks={slice?.marks ?? NO_MARKS} />
        <BarSlider bars={bars.bars ?? NO_BARS} minutes={minutes} chart={{ view, onMoved }} />
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
