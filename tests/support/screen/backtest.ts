import {
  TERMINAL_SETTINGS,
  type BacktestSlice,
  type KeptRun,
  type PastView,
  type RunComparison,
} from '../../../shared/contract/index.ts';
import { addDays, rupees, tradingDate, type Paise } from '../../../shared/units/index.ts';
import { exampleRun, FROM, rowOf, TO, WEEKS } from './example-run.ts';
import { runTrade } from './run-trade.ts';
import { at } from './session.ts';
import type { Push } from './server.ts';

const SHOWN = exampleRun();
const OTHER_SETTINGS = {
  ...TERMINAL_SETTINGS,
  trade: { ...TERMINAL_SETTINGS.trade, hedgeOffsetPoints: 300 },
};

const keptRun = (id: string, net: Paise, settings = TERMINAL_SETTINGS): KeptRun => ({
  id,
  createdAt: at('11:58:02'),
  codeVersion: '0.1.0',
  market: 'history, import',
  parameters: { from: FROM, to: TO, pointToleranceMs: 900_000, settings },
  trades: SHOWN.report.all.trades,
  net,
});

const RUNS: readonly KeptRun[] = [
  keptRun('a91f4c027788', SHOWN.report.all.net),
  keptRun('30bb12cc90ab', rupees(128_440), OTHER_SETTINGS),
  keptRun('28ce77ad01ef', rupees(-21_310)),
];

const SERIES = { symbol: 'NIFTY', vendor: 'import', minutes: 15, from: FROM, to: TO, bars: 29_800 } as const;

const PAST: PastView = {
  file: '/home/you/.local/share/kavach/history.db',
  series: [
    {
      ...SERIES,
      whole: 1_189,
      partial: 1,
      missing: 2,
      unsure: 0,
      closed: 0,
      double: 0,
      outside: 0,
      offGrid: 0,
      odd: [
        { date: tradingDate('2024-03-02'), words: 'missing' },
        { date: tradingDate('2025-11-04'), words: 'partial, 3 missing' },
      ],
      oddDays: 3,
    },
  ],
  shifts: [],
  prices: [{ vendor: 'import', year: '2024', expiries: 52, points: 12_400 }],
  markets: [{ vendor: 'import', minutes: 15, from: FROM, to: TO, holes: 3 }],
  sqlServer: {
    words: 'nifty on 10.0.0.4:1433, SQL login reader',
    address: {
      server: '10.0.0.4',
      port: 1_433,
      instance: null,
      database: 'nifty',
      login: { kind: 'sql', user: 'reader' },
      encrypt: true,
      trustCertificate: false,
    },
  },
};

const COMPARED: RunComparison = {
  runs: RUNS.slice(0, 2).map((run) => ({ run, statistics: SHOWN.report.all })),
  notes: ['They were made by versions 0.1.0 and 0.0.9.'],
  weeks: [
    {
      week: FROM,
      signal: 'S7',
      results: [
        { word: 'time', net: rupees(5_146) },
        { word: 'dailyLimit', net: rupees(-10_210) },
      ],
    },
  ],
};

/** A run that has come so far. */
export function runningAt(share: number): BacktestSlice {
  const running = {
    startedAt: at('12:00:30'),
    doing: 'running',
    from: FROM,
    to: TO,
    leftMs: 19_000,
  } as const;
  const day = addDays(FROM, Math.floor(WEEKS * share) * 7);
  return { running: { ...running, at: day, share, step: Math.round(share * 100) }, ended: null };
}

/** Whether there is a history and runs to show: `none`, before anything was imported. */
type Library = 'full' | 'none';

/** What a terminal would answer of backtests; null for any other command. */
export function answerBacktest(
  name: string,
  args: unknown,
  library: Library,
  slice: BacktestSlice,
  push: Push,
): unknown {
  const value = (result: unknown) => ({ ok: true, value: result });
  const isFull = library === 'full';
  switch (name) {
    case 'history.coverage':
      return value(isFull ? PAST : { ...PAST, series: [], prices: [], markets: [], sqlServer: null });
    case 'backtest.list':
      return value({ runs: isFull ? RUNS : [] });
    case 'backtest.show':
      return value(exampleRun((args as { run: string }).run));
    case 'backtest.soFar': {
      if (slice.running !== null) return value({ view: exampleRun(null, slice.running.share) });
      return value({ view: slice.ended?.outcome === 'cancelled' ? exampleRun(null, 0.5) : null });
    }
    case 'backtest.trade':
      return value(runTrade(rowOf((args as { trade: number }).trade)));
    case 'backtest.compare':
      return value(COMPARED);
    case 'backtest.export': {
      const { run, format } = args as { run: string; format: string };
      return value({ name: `backtest-${run}.${format}`, text: 'week,signal\n2022-01-03,S7\n' });
    }
    case 'backtest.run':
    case 'backtest.rerun':
      push({ backtest: runningAt(0.68) });
      return value({});
    case 'backtest.cancel':
      push({
        backtest: {
          running: null,
          ended: {
            outcome: 'cancelled',
            run: null,
            at: slice.running?.at ?? null,
            problem: null,
            differing: null,
          },
        },
      });
      return value({});
    default:
      return null;
  }
}
