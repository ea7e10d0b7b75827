import { err, instant, ok, type Result } from '../../../shared/units/index.ts';
import { calendarOfFile } from '../calendar-in-force.ts';
import { differencesOf, type StoredRun } from '../../research/report/run.ts';
import { reportOf } from '../../research/report/report.ts';
import { rendered } from './backtest-rendered.ts';
import type { BacktestFormat } from './backtest-options.ts';
import { listRuns } from './list-runs.ts';
import { comparedRuns } from './compared-runs.ts';
import { dataPlace } from './data-place.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { findRun } from './kept-runs.ts';
import { readOptions, wordOption } from './read-options.ts';
import { readMarket } from './read-market.ts';
import { runOf } from './run-backtest.ts';

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
  const ids = args.filter((arg) => !arg.startsWith('-')).slice(0, count);
  const isWhole = ids.length === count && args.slice(0, count).join() === ids.join();
  const options: Result<Kept, string> = isWhole
    ? keptOptions(args.slice(count))
    : err(`${verb} needs ${count} id${count === 1 ? '' : 's'}`);
  if (!options.ok) {
    io.err(`${options.error}\nTry: kavach backtest --help\n`);
    return WRONG_USE;
  }
  if (verb === 'list') return listRuns(options.value.data, options.value.format, io);
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
  if (second !== undefined) {
    io.out(comparedRuns(first, second));
    return DONE;
  }
  return verb === 'show' ? show(first, options.value.format, io) : rerun(first, io);
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

/** Runs it again from its files, by its parameters, with the code of today. */
async function rerun(run: StoredRun, io: CliIo): Promise<number> {
  const recording = await readMarket(run.sources);
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
