import { formatRupees, instant, istDate, formatClock, ok, type Result } from '../../../shared/units/index.ts';
import { calendarOfFile } from '../calendar-in-force.ts';
import { differencesOf, type StoredRun } from '../../research/report/run.ts';
import { reportOf } from '../../research/report/report.ts';
import { rendered } from './backtest.ts';
import type { BacktestFormat } from './backtest-options.ts';
import { statisticsRow, STATISTICS_HEADER } from './backtest-rows.ts';
import { dataPlace } from './data-place.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { findRun, withRuns } from './kept-runs.ts';
import { readOptions, wordOption } from './read-options.ts';
import { readRecording } from './replay-files.ts';
import { runOf } from './run-backtest.ts';
import { textTable } from './text-table.ts';

interface Kept {
  readonly data: string;
  readonly format: BacktestFormat;
}

const SPEC = { data: { type: 'string' }, format: { type: 'string' } } as const;

function keptOptions(args: readonly string[]): Result<Kept, string> {
  const read = readOptions(args, SPEC);
  if (!read.ok) return read;
  const format = wordOption<BacktestFormat>('--format', read.value.format, ['table', 'json', 'csv', 'html']);
  return format.ok ? ok({ data: dataPlace(read.value.data ?? null), format: format.value }) : format;
}

const IDS: Readonly<Record<string, number>> = { list: 0, show: 1, rerun: 1, compare: 2 };

/** `kavach backtest list|show|compare|rerun`: what --save kept. */
export async function runKept(verb: string, args: readonly string[], io: CliIo): Promise<number> {
  const count = IDS[verb] ?? 0;
  const ids = args.slice(0, count);
  const options = keptOptions(args.slice(count));
  if (!options.ok || ids.length < count || ids.some((id) => id.startsWith('-'))) {
    io.err(
      `${options.ok ? `${verb} needs ${count} id${count === 1 ? '' : 's'}` : options.error}\nTry: kavach backtest --help\n`,
    );
    return WRONG_USE;
  }
  if (verb === 'list') return list(options.value, io);
  const runs: StoredRun[] = [];
  for (const id of ids) {
    const found = findRun(options.value.data, id);
    if (!found.ok) {
      io.err(found.error);
      return FAILED;
    }
    runs.push(found.value);
  }
  const [first, second] = runs;
  if (first === undefined) return WRONG_USE;
  if (second !== undefined) return compare(first, second, io);
  return verb === 'show' ? show(first, options.value.format, io) : rerun(first, io);
}

function list({ data, format }: Kept, io: CliIo): number {
  const lines = withRuns(data, (runs) => runs.list());
  if (!lines.ok) {
    io.err(lines.error);
    return FAILED;
  }
  if (format === 'json') io.out(`${JSON.stringify(lines.value, null, 2)}\n`);
  else {
    const rows = lines.value.map(({ id, createdAt, codeVersion, trades, net, orderHash }) => [
      id,
      `${istDate(createdAt)} ${formatClock(createdAt)}`,
      codeVersion,
      String(trades),
      formatRupees(net),
      orderHash.slice(0, 12),
    ]);
    io.out(textTable(['id', 'made', 'version', 'trades', 'net', 'order hash'], rows));
  }
  return DONE;
}

async function show(run: StoredRun, format: BacktestFormat, io: CliIo): Promise<number> {
  const calendar = calendarOfFile(run.sources.calendar);
  if (!calendar.ok) {
    io.err(calendar.error);
    return FAILED;
  }
  const report = reportOf(run.trades, calendar.value);
  io.out(await rendered({ run, report, beside: null, elapsedMs: 0, calendar: calendar.value }, format));
  return DONE;
}

function compare(a: StoredRun, b: StoredRun, io: CliIo): number {
  const calendar = calendarOfFile(null);
  if (!calendar.ok) return FAILED;
  const [left, right] = [a, b].map(({ trades }) => statisticsRow(reportOf(trades, calendar.value).all));
  const rows = STATISTICS_HEADER.map((name, place) => [name, left?.[place] ?? '', right?.[place] ?? '']);
  const known = new Map(b.trades.map((trade) => [trade.week, trade]));
  const weeks = a.trades.filter((trade) => known.get(trade.week)?.net !== trade.net);
  const differing = weeks.map((trade) => {
    const other = known.get(trade.week);
    const told = (of: typeof other): string =>
      of === undefined ? 'none' : `${of.exitReason ?? of.outcome} ${formatRupees(of.net)}`;
    return [trade.week, trade.fired.signal, told(trade), told(other)];
  });
  io.out(`${textTable(['', a.id, b.id], rows)}\n${textTable(['week', 'signal', a.id, b.id], differing)}`);
  return DONE;
}

/** Runs it again from its files, by its parameters, with the code of today. */
function rerun(run: StoredRun, io: CliIo): number {
  const recording = readRecording(run.sources);
  if (!recording.ok) {
    io.err(recording.error);
    return FAILED;
  }
  const again = runOf(recording.value, run.sources, run.parameters, instant(Date.now()));
  const differing = differencesOf(run, again);
  if (differing.length === 0) io.out(`the same again: ${again.orderHash}\n`);
  else io.out(differing.map((line) => `differs: ${line}\n`).join(''));
  return differing.length === 0 ? DONE : FAILED;
}
