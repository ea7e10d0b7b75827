import { availableParallelism } from 'node:os';
import { err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { gridOf, type Axis, type GridPoint } from '../../research/sweep/grid.ts';
import { backtestOptions, type BacktestCommand } from './backtest-options.ts';
import { dateOption, numberOption } from './read-options.ts';

export interface SweepCommand {
  readonly backtest: BacktestCommand;
  readonly axes: readonly Axis[];
  readonly points: readonly GridPoint[];
  readonly split: TradingDate | null;
  readonly keep: string | null;
  readonly workers: number;
}

const OWN = ['--vary', '--split', '--keep', '--workers'] as const;

/** The sweep's own options, each with its value, and all others, which are the backtest's. */
function parted(
  args: readonly string[],
): Result<
  { readonly own: ReadonlyMap<string, readonly string[]>; readonly others: readonly string[] },
  string
> {
  const own = new Map<string, string[]>();
  const others: string[] = [];
  for (let place = 0; place < args.length; place += 1) {
    const name = OWN.find((each) => each === args[place]);
    const value = args[place + 1];
    if (name === undefined) {
      others.push(args[place] ?? '');
      continue;
    }
    if (value === undefined) return err(`${name} needs a value`);
    own.set(name, [...(own.get(name) ?? []), value]);
    place += 1;
  }
  return ok({ own, others });
}

function axisOf(text: string): Axis | null {
  const [name, values] = text.split('=');
  return name === undefined || values === undefined || values === ''
    ? null
    : { name, values: values.split(',') };
}

/** The command's options, or a sentence that says what is wrong with them. */
export function sweepOptions(args: readonly string[]): Result<SweepCommand, string> {
  const parts = parted(args);
  if (!parts.ok) return parts;
  const { own, others } = parts.value;
  const backtest = backtestOptions(others);
  if (!backtest.ok) return backtest;
  const axes = (own.get('--vary') ?? []).map(axisOf);
  if (axes.length === 0 && !backtest.value.help) return err('--vary NAME=VALUE,VALUE is needed');
  const whole = axes.filter((axis) => axis !== null);
  if (whole.length < axes.length) return err('--vary must be NAME=VALUE,VALUE');
  const points = gridOf(backtest.value.settings, whole);
  if (!points.ok) return points;
  const split = dateOption('--split', own.get('--split')?.at(-1));
  if (!split.ok) return split;
  const workers = numberOption(
    '--workers',
    own.get('--workers')?.at(-1),
    { min: 1, max: 64 },
    availableParallelism(),
  );
  if (!workers.ok) return workers;
  const keep = own.get('--keep')?.at(-1) ?? null;
  return ok({
    backtest: backtest.value,
    axes: whole,
    points: points.value,
    split: split.value,
    keep,
    workers: workers.value,
  });
}
