import type { CommandError } from '../../shared/contract/index.ts';
import { err, type Result } from '../../shared/units/index.ts';
import type { RealTime } from '../ports/real-time.ts';

export type Answer = (result: Result<unknown, CommandError>) => void;

const TIME_OUT_MS = 10_000;

/** Commands that an engine will answer. Each is answered once: by the engine, by the time-out, or by the end. */
export class PendingCalls {
  readonly #realTime: RealTime | null;
  readonly #waiting = new Map<number, { readonly answer: Answer; readonly cancel: () => void }>();
  #next = 1;

  constructor(realTime: RealTime | null) {
    this.#realTime = realTime;
  }

  open(answer: Answer): number {
    const call = this.#next;
    this.#next += 1;
    const late: CommandError = {
      code: 'TIMED_OUT',
      message: 'No answer within 10 seconds; look before trying again.',
    };
    const cancel = this.#realTime?.after(TIME_OUT_MS, () => this.settle(call, err(late)));
    this.#waiting.set(call, { answer, cancel: cancel ?? (() => undefined) });
    return call;
  }

  settle(call: number, result: Result<unknown, CommandError>): void {
    const waiting = this.#waiting.get(call);
    if (waiting === undefined) return;
    this.#waiting.delete(call);
    waiting.cancel();
    waiting.answer(result);
  }

  close(): void {
    const closed: CommandError = { code: 'DISCONNECTED', message: 'The terminal is closing.' };
    for (const call of this.#waiting.keys()) this.settle(call, err(closed));
  }
}
