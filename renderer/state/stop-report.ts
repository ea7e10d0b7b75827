import type { EmergencySlice, Slices } from '../../shared/contract/index.ts';
import { formatClockMs, formatDate, istDate } from '../../shared/units/index.ts';
import { leftLines, ordersOf, orderWords, resultWords, stepWords, stopped } from './stop-report-lines.ts';

type Run = NonNullable<EmergencySlice['run']>;

/** One part of the report: its heading, and its lines. */
export interface ReportPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a stop's report is made of. */
export type ReportSlices = Pick<Slices, 'session' | 'positions' | 'orders'> & { readonly run: Run };

/** The report of an emergency stop: its times, its orders with their fills, the result, and what is left. */
export function stopReport({ session, positions, orders, run }: ReportSlices): readonly ReportPart[] {
  return [
    { title: headline(run), lines: headLines(session, run) },
    { title: 'Steps', lines: run.steps.map((step, index) => `${index + 1}. ${stepWords(step)}`) },
    { title: 'Orders and fills', lines: orNone(ordersOf(orders.orders, positions, run).map(orderWords)) },
    { title: 'Result', lines: orNone(stopped(positions, run).map(resultWords)) },
    { title: 'What is left', lines: leftLines(positions) },
  ];
}

/** The report as plain text. */
export function reportText(parts: readonly ReportPart[]): string {
  return parts
    .map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n');
}

/** `kavach-stop-2026-11-19-150208.txt`. */
export function reportName({ pressedAt }: Run): string {
  return `kavach-stop-${istDate(pressedAt)}-${formatClockMs(pressedAt).slice(0, 8).replaceAll(':', '')}.txt`;
}

function headline({ flatAt, pressedAt }: Run): string {
  if (flatAt === null) return 'Emergency stop, not flat yet';
  return `Emergency stop, flat in ${((flatAt - pressedAt) / 1_000).toFixed(3)} s`;
}

function headLines({ mode, account, version }: Slices['session'], run: Run): readonly string[] {
  const { pressedAt, flatAt, by } = run;
  return [
    `Kavach ${version}, ${mode}, ${account.label}`,
    `Pressed ${formatDate(istDate(pressedAt))} ${formatClockMs(pressedAt)} by ${by}`,
    flatAt === null
      ? 'The broker’s book does not say flat yet'
      : `Flat by the broker’s book ${formatClockMs(flatAt)}`,
  ];
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['none'] : lines;
}
