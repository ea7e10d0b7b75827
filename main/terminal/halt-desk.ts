import type { CommandError, HaltState } from '../../shared/contract/index.ts';
import { after, err, ok, type Instant, type Result } from '../../shared/units/index.ts';
import type { EngineInput } from '../engine/index.ts';
import type { ControlStore, HaltRecord } from '../ports/control.ts';

/** A halt is harder to undo than to do: not before so long after it (product.md 3). */
export const RESET_AFTER_MS = 60_000;
export const RESET_WORD = 'RESET';

const EMERGENCY = 'emergency stop';

/** The reason of a halt that asks to close everything; recognised again after a restart. */
export function emergencyReason(by: string): string {
  return `${EMERGENCY} (${by})`;
}

export interface HaltDeskContext {
  now(): Instant;
  /** To every book. */
  pushAll(input: EngineInput): void;
  /** True when no book has an open spread or an emergency stop that is not finished. */
  flat(): boolean;
  emergencyLog(line: string): void;
}

/** The one halt state of all books: on disk first, then told to every engine. */
export class HaltDesk {
  readonly #control: ControlStore;
  readonly #context: HaltDeskContext;
  #record: HaltRecord;

  constructor(control: ControlStore, context: HaltDeskContext) {
    this.#control = control;
    this.#context = context;
    this.#record = control.halt();
  }

  get record(): HaltRecord {
    return this.#record;
  }

  /** The emergency stop. It runs even where the record cannot be written: then a line outside the data folder says so. */
  stop(by: string): Result<Instant, CommandError> {
    const since = this.#context.now();
    const saved = this.#move({ state: 'HALTED', reason: emergencyReason(by), since }, by, true);
    if (saved) return ok(since);
    const message =
      'HALTED and closing, but the halt could not be written to disk: a restart would not know of it. Free disk space.';
    return err({ code: 'FAILED', message });
  }

  /**
   * A stop that was written by another process, or whose process died before its engines heard of it, goes on here.
   * `known` tells whether every engine has an emergency stop on record.
   */
  resume(known: boolean): void {
    const { state, reason } = this.#record;
    if (state !== 'HALTED' || reason?.startsWith(EMERGENCY) !== true || known) return;
    this.#context.pushAll({ type: 'halt', ...this.#record, by: 'restart', emergency: true });
  }

  /** A guard's wish. Never loosens, and never replaces an older halt of the same kind. */
  request(state: HaltState, reason: string): void {
    const rank: Readonly<Record<HaltState, number>> = { ACTIVE: 0, REDUCE_ONLY: 1, HALTED: 2 };
    if (rank[state] <= rank[this.#record.state]) return;
    this.#move({ state, reason, since: this.#context.now() }, 'guard', false);
  }

  reset(reason: string, word: string): Result<null, CommandError> {
    const refusal = this.#whyNoReset(reason, word);
    if (refusal !== null) return err(refusal);
    const saved = this.#move({ state: 'ACTIVE', reason: reason.trim(), since: null }, 'user', false);
    if (saved) return ok(null);
    return err({ code: 'FAILED', message: 'The reset could not be written to disk; the halt stays.' });
  }

  #whyNoReset(reason: string, word: string): CommandError | null {
    const { state, since } = this.#record;
    if (state === 'ACTIVE') return { code: 'NOT_NOW', message: 'Nothing is halted.' };
    if (word !== RESET_WORD) return { code: 'BAD_ARGUMENTS', message: `Type the word ${RESET_WORD}.` };
    if (reason.trim() === '')
      return { code: 'BAD_ARGUMENTS', message: 'Give a reason; it is kept in the journal.' };
    if (since !== null && this.#context.now() < after(since, RESET_AFTER_MS)) {
      return { code: 'NOT_NOW', message: 'A halt can be ended 60 seconds after it at the earliest.' };
    }
    if (this.#context.flat()) return null;
    return { code: 'NOT_NOW', message: 'Not everything is closed yet: a halt ends only when flat.' };
  }

  /** Loosening needs the disk; tightening acts even without it. */
  #move(record: HaltRecord, by: string, emergency: boolean): boolean {
    const saved = this.#save(record);
    if (!saved && record.state === 'ACTIVE') return false;
    this.#record = record;
    this.#context.pushAll({ type: 'halt', ...record, by, emergency });
    return saved;
  }

  #save(record: HaltRecord): boolean {
    try {
      this.#control.setHalt(record);
      return true;
    } catch (error) {
      this.#context.emergencyLog(
        `halt record ${JSON.stringify(record)} could not be written: ${String(error)}`,
      );
      return false;
    }
  }
}
