import { neverSeen } from './never-seen.ts';
import { NO_TALLY, type Counts, type Tally } from './tally.ts';
import type { Finding } from './checker/finding.ts';
import { formatClock } from '../../../shared/units/index.ts';

/** A seed in which an invariant did not hold, with what is left of its story. */
export interface Failure {
  readonly seed: number;
  readonly finding: Finding;
  readonly command: string;
  readonly shrunk: readonly string[];
}

export interface Report {
  readonly seeds: number;
  readonly seconds: number;
  readonly simulatedDays: number;
  readonly simulatedDaysPerSecond: number;
  readonly openedPercent: number;
  readonly faultWhileOpenPercent: number;
  readonly repeated: number;
  readonly tally: Tally;
  /** Deny reasons and changes of an order's state that no seed came to, with why. */
  readonly never: Readonly<Record<string, string>>;
  readonly failures: readonly Failure[];
}

export interface Measured {
  readonly seconds: number;
  readonly simulatedMs: number;
  readonly repeated: number;
  readonly tally: Tally;
  readonly failures: readonly Failure[];
}

/** A trading day of options: 09:15 to 15:40. */
const DAY_MS = 23_100_000;

export function reportOf({ seconds, simulatedMs, repeated, tally, failures }: Measured): Report {
  const { seeds = 0, opened = 0, seedsWithFaultWhileOpen = 0 } = tally.totals;
  const percent = (count: number): number => Math.round((count * 1_000) / Math.max(1, seeds)) / 10;
  const simulatedDays = Math.round((simulatedMs / DAY_MS) * 10) / 10;
  return {
    seeds,
    seconds: Math.round(seconds * 10) / 10,
    simulatedDays,
    simulatedDaysPerSecond: Math.round((simulatedDays / Math.max(0.001, seconds)) * 10) / 10,
    openedPercent: percent(opened),
    faultWhileOpenPercent: percent(seedsWithFaultWhileOpen),
    repeated,
    tally: { ...NO_TALLY, ...tally },
    never: neverSeen(tally),
    failures,
  };
}

function table(title: string, counts: Counts): string {
  const rows = Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b));
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return [title, ...rows.map(([name, count]) => `  ${name.padEnd(width)} ${String(count).padStart(8)}`)].join(
    '\n',
  );
}

function failureText({ seed, finding, command, shrunk }: Failure): string {
  const { invariant, at, seen } = finding;
  const story = shrunk.length === 0 ? ['    (nothing needs to happen)'] : shrunk.map((line) => `    ${line}`);
  return [
    `seed ${seed}: ${invariant}`,
    `  at ${formatClock(at)}: ${seen}`,
    '  with nothing but:',
    ...story,
    `  ${command}`,
  ].join('\n');
}

function neverText(never: Report['never']): string {
  const rows = Object.entries(never).map(([name, why]) => `  ${name}: ${why}`);
  return ['Never seen', ...(rows.length === 0 ? ['  (nothing)'] : rows)].join('\n');
}

/** The report for a person. */
export function reportText(report: Report): string {
  const { tally, failures } = report;
  const head = [
    `${report.seeds} seeds in ${report.seconds} s; ${report.simulatedDays} simulated days, ${report.simulatedDaysPerSecond} a second`,
    `${report.openedPercent} % of the seeds reached an open spread, ${report.faultWhileOpenPercent} % met a fault while one was open`,
    `${tally.totals['crashes'] ?? 0} crashes, ${tally.totals['orders'] ?? 0} orders, ${report.repeated} seeds run twice with the same hash`,
  ].join('\n');
  const found =
    failures.length === 0
      ? 'Nothing was found.'
      : [`${failures.length} seeds failed:`, ...failures.map(failureText)].join('\n');
  return [
    head,
    table('Faults and actions', tally.faults),
    table('Orders, from state to state', tally.transitions),
    table('Exits', tally.exits),
    table('Why nothing was entered, by the journal', tally.denies),
    table('What blocked entries, by the screen', tally.blocked),
    neverText(report.never),
    found,
  ].join('\n\n');
}
