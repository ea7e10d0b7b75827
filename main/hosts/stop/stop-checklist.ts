import type { EmergencySlice, StopStep } from '../../../shared/contract/index.ts';
import { formatClockMs } from '../../../shared/units/index.ts';

/** What `GET /live/emergency-stop` tells, as far as it is used here. */
export type StopState = EmergencySlice;

type Run = EmergencySlice['run'];

function line({ title, detail, state, startedAt, doneAt }: StopStep): string {
  const at = state === 'done' ? doneAt : startedAt;
  const time = at === null ? '' : `${formatClockMs(at)}  `;
  return `${time}${state === 'done' ? 'done    ' : 'running '} ${title}${detail === '' ? '' : `: ${detail}`}\n`;
}

/** A step that the broker refuses is told anew with its words; a count that falls is not. */
function refusalIn(detail: string): string {
  return /refused: .*/.exec(detail)?.[0] ?? '';
}

/** Tells each step of an emergency stop as it begins and ends, once, and each new refusal. */
export class Checklist {
  readonly #told = new Set<string>();

  /** The lines that are new since last asked. */
  news(run: Run): string {
    if (run === null) return '';
    const lines = run.steps
      .filter(
        ({ step, state, detail }) =>
          state !== 'waiting' && this.#isNew(`${step} ${state} ${refusalIn(detail)}`),
      )
      .map(line);
    if (run.flatAt !== null && this.#isNew('flat')) lines.push(`${formatClockMs(run.flatAt)}  flat\n`);
    return lines.join('');
  }

  #isNew(what: string): boolean {
    if (this.#told.has(what)) return false;
    this.#told.add(what);
    return true;
  }
}
