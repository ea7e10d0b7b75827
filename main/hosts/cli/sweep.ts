import { createHash } from 'node:crypto';
import { packageVersion } from '../package-version.ts';
import { fingerprintOf } from '../../research/report/fingerprint.ts';
import type { SweepRow } from '../../research/sweep/row.ts';
import { runSweep } from '../worker/sweep-pool.ts';
import type { SweepTask } from '../worker/sweep-task.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { KeptRows } from './kept-rows.ts';
import { readMarket } from './read-market.ts';
import { daysOf } from './run-backtest.ts';
import { sourcesOf } from './run-sources.ts';
import { SWEEP_HELP } from './sweep-help.ts';
import { sweepOptions, type SweepCommand } from './sweep-options.ts';
import { printedSweep } from './sweep-rows.ts';

/** `kavach sweep`: a backtest for every combination of settings. Source: product.md 3, backtest and research. */
export async function runSweepCommand(args: readonly string[], io: CliIo): Promise<number> {
  const command = sweepOptions(args);
  if (!command.ok) {
    io.err(`${command.error}\nTry: kavach sweep --help\n`);
    return WRONG_USE;
  }
  if (command.value.backtest.help) {
    io.out(SWEEP_HELP);
    return DONE;
  }
  return swept(command.value, io);
}

async function swept(command: SweepCommand, io: CliIo): Promise<number> {
  const { backtest, points, split, workers, axes } = command;
  const sources = sourcesOf(backtest);
  const recording = await readMarket(sources);
  const days = recording.ok ? daysOf(recording.value, backtest) : null;
  if (!recording.ok || days === null) {
    io.err(recording.ok ? 'the market holds no day of those that were asked for\n' : recording.error);
    return FAILED;
  }
  const task: SweepTask = {
    sources,
    days: { ...days, pointToleranceMs: backtest.pointToleranceMs },
    split,
    version: packageVersion(),
  };
  const kept = new KeptRows(command.keep);
  const keys = keysOf(fingerprintOf(recording.value), task, command);
  const rows: (SweepRow | null)[] = keys.map((key) => kept.find(key));
  const missing = points.flatMap((point, place) => (rows[place] === null ? [{ point, place }] : []));
  io.err(`${points.length} runs, ${missing.length} to be made\n`);
  const cancel = cancelled(io);
  let done = 0;
  const ended = await runSweep({
    task,
    workers,
    points: missing.map(({ point }) => point),
    isCancelled: cancel.asked,
    onRow: (turn, row) => {
      const place = missing[turn]?.place ?? 0;
      rows[place] = row;
      kept.add(keys[place] ?? '', row);
      done += 1;
      if (done % 10 === 0 || done === missing.length) io.err(`${done} of ${missing.length}\n`);
    },
  });
  cancel.end();
  if (!ended.ok) io.err(ended.error);
  io.out(
    printedSweep(
      axes,
      rows.filter((row) => row !== null),
      backtest.format,
    ),
  );
  return ended.ok && rows.every((row) => row !== null) ? DONE : FAILED;
}

/** What each run is of: a row that was kept serves only for the very same. */
function keysOf(
  market: string,
  { days, split, version }: SweepTask,
  { points }: SweepCommand,
): readonly string[] {
  return points.map(({ settings }) =>
    createHash('sha256').update(JSON.stringify({ market, days, split, version, settings })).digest('hex'),
  );
}

function cancelled(io: CliIo): { readonly asked: () => boolean; readonly end: () => void } {
  let isAsked = false;
  const onInterrupt = (): void => {
    isAsked = true;
    io.err('ending after the runs at hand\n');
  };
  process.once('SIGINT', onInterrupt);
  return { asked: () => isAsked, end: () => process.removeListener('SIGINT', onInterrupt) };
}
