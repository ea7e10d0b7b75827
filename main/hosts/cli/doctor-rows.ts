import type { CheckState, DoctorCheck } from '../../../shared/contract/index.ts';
import { formatClock, formatDate, istDate } from '../../../shared/units/index.ts';
import { plainCsv, textTable } from './text-table.ts';

/** A state as a script reads it. */
const STATE: Readonly<Record<CheckState, 'ok' | 'warn' | 'fail' | 'waiting' | 'n/a'>> = {
  passed: 'ok',
  warning: 'warn',
  acknowledge: 'warn',
  failed: 'fail',
  waiting: 'waiting',
  notApplicable: 'n/a',
};

export type DoctorFormat = 'table' | 'json' | 'csv';

function timeOf({ at }: DoctorCheck): string {
  return at === null ? '' : `${formatDate(istDate(at))} ${formatClock(at)}`;
}

/** The list as it is printed; JSON has each check's remedy as a field of its own. */
export function doctorRows(checks: readonly DoctorCheck[], format: DoctorFormat): string {
  if (format === 'json') {
    const rows = checks.map(({ id, label, state, value, detail, remedy, at }) => {
      return { id, label, state: STATE[state], value, detail, remedy, at };
    });
    return `${JSON.stringify({ worst: worstOf(checks), checks: rows }, null, 2)}\n`;
  }
  const cells = checks.map((check) => {
    const { label, state, value, detail, remedy } = check;
    const words = remedy === null ? detail : `${detail}. ${remedy}`;
    return [label, STATE[state], value, timeOf(check), words];
  });
  const header = ['check', 'state', 'seen', 'at', 'detail'];
  if (format === 'table') return textTable(header, cells);
  return plainCsv(
    header,
    cells.map((row) => row.map((cell) => cell.replaceAll(',', ';').replaceAll('"', "'"))),
  );
}

/** The worst of all states; what does not apply and what was not measured count as nothing. */
export function worstOf(checks: readonly DoctorCheck[]): 'ok' | 'warn' | 'fail' {
  const states = new Set(checks.map(({ state }) => STATE[state]));
  return states.has('fail') ? 'fail' : states.has('warn') ? 'warn' : 'ok';
}
