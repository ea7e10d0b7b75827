import type { DifferingWeek, KeptRun, RunComparison } from '../../../shared/contract/index.ts';
import type { ReplayTrade } from '../replay-result.ts';
import type { StoredRun } from './run.ts';
import { marketWords } from './run-view.ts';
import { statisticsOf } from './statistics.ts';

/** A run as a list shows it. */
export function keptRun(
  run: Omit<StoredRun, 'trades' | 'totals'> & Pick<KeptRun, 'trades' | 'net'>,
): KeptRun {
  const { id, createdAt, codeVersion, sources, parameters, trades, net } = run;
  return { id, createdAt, codeVersion, market: marketWords(sources), parameters, trades, net };
}

function resultOf(trade: ReplayTrade | undefined): DifferingWeek['results'][number] {
  if (trade === undefined) return { word: 'none', net: null };
  return { word: trade.exitReason ?? trade.outcome, net: trade.net };
}

/** Every week in which two runs differ: one has no signal, or another result. */
export function differingWeeks(
  a: readonly ReplayTrade[],
  b: readonly ReplayTrade[],
): readonly DifferingWeek[] {
  const [left, right] = [a, b].map((trades) => new Map(trades.map((trade) => [trade.week, trade])));
  const weeks = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].toSorted();
  return weeks.flatMap((week) => {
    const pair = [left?.get(week), right?.get(week)];
    const results = pair.map(resultOf);
    const [one, other] = results;
    const signal = (pair[0] ?? pair[1])?.fired.signal;
    if (signal === undefined || (one?.net === other?.net && one?.word === other?.word)) return [];
    return [{ week, signal, results }];
  });
}

/** Two runs side by side: their figures, what forbids to compare them plainly, and the weeks in which they differ. */
export function compareRuns(a: StoredRun, b: StoredRun): RunComparison {
  const runs = [a, b].map((run) => ({
    run: keptRun({ ...run, trades: run.totals.trades, net: run.totals.net }),
    statistics: statisticsOf(run.trades),
  }));
  const days = [a, b].map(({ parameters: { from, to } }) => `${from} to ${to}`);
  const notes = [
    ...(a.fingerprint === b.fingerprint ? [] : ['They were made from different data.']),
    ...(days[0] === days[1] ? [] : [`They span different days: ${days.join(' and ')}.`]),
    ...(a.codeVersion === b.codeVersion
      ? []
      : [`They were made by versions ${a.codeVersion} and ${b.codeVersion}.`]),
  ];
  return { runs, notes, weeks: differingWeeks(a.trades, b.trades) };
}
