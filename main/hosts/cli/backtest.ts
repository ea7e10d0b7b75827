import { instant } from '../../../shared/units/index.ts';
import { BACKTEST_HELP } from './backtest-help.ts';
import { backtestOptions, type BacktestCommand } from './backtest-options.ts';
import { rendered } from './backtest-rendered.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { readMarket } from './read-market.ts';
import { sourcesOf } from './run-sources.ts';
import { daysOf, printedOf, runOf } from './run-backtest.ts';

const KEPT_VERBS: ReadonlySet<string> = new Set(['list', 'show', 'compare', 'rerun']);

/** `kavach backtest`: years of history through the engine that trades. Source: product.md 3 and 4. */
export async function runBacktestCommand(args: readonly string[], io: CliIo): Promise<number> {
  const [verb = ''] = args;
  if (KEPT_VERBS.has(verb)) return (await import('./backtest-kept.ts')).runKept(verb, args.slice(1), io);
  const startedAt = performance.now();
  const command = backtestOptions(args);
  if (!command.ok) {
    io.err(`${command.error}\nTry: kavach backtest --help\n`);
    return WRONG_USE;
  }
  if (command.value.help) {
    io.out(BACKTEST_HELP);
    return DONE;
  }
  return carriedOut(command.value, startedAt, io);
}

async function carriedOut(command: BacktestCommand, startedAt: number, io: CliIo): Promise<number> {
  const sources = sourcesOf(command);
  const recording = await readMarket(sources);
  if (!recording.ok) {
    io.err(recording.error);
    return FAILED;
  }
  const days = daysOf(recording.value, command);
  if (days === null) {
    io.err(`${sources.history?.data ?? sources.bars}: holds no day of those that were asked for\n`);
    return FAILED;
  }
  const { settings, pointToleranceMs, slippage } = command;
  const slip = slippage === null ? {} : { slippage };
  const parameters = { ...days, pointToleranceMs, ...slip, settings };
  if (command.checkLookahead)
    return (await import('./check-lookahead.ts')).checkLookahead(recording.value, parameters, io);
  const run = runOf(recording.value, sources, parameters, instant(Date.now()));
  if (command.save) {
    const saved = (await import('./kept-runs.ts')).saveRun(command.data, run);
    if (!saved.ok) {
      io.err(saved.error);
      return FAILED;
    }
    io.err(`kept as ${run.id}\n`);
  }
  io.out(await rendered(printedOf(recording.value, run, command.beside, startedAt), command.format));
  return DONE;
}
