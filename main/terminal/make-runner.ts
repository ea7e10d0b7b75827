import { createEngine, type EngineInput } from '../engine/index.ts';
import { BookRunner } from './book-runner.ts';
import { BookTimers } from './book-timers.ts';
import { BrokerCalls } from './broker-calls.ts';
import { JournalWriter } from './journal-writer.ts';
import type { RunnerContext } from './runner-context.ts';
import type { BookParts, TerminalOptions } from './terminal-options.ts';

/** What all books of a terminal stand on. */
export interface RunnerGround extends Pick<TerminalOptions, 'calendar' | 'scheduler' | 'emergencyLog'> {
  readonly control: Pick<TerminalOptions['control'], 'epoch'>;
}

/** One book's engine with its journal, its broker and its timers. */
export function makeRunner(
  { book, mode, journal, broker }: BookParts,
  options: RunnerGround,
  epoch: number,
  context: RunnerContext,
): BookRunner {
  const push = (input: EngineInput): void => context.push(input);
  const calls = new BrokerCalls(broker, push, {
    now: () => options.scheduler.now(),
    mastersTheBook: (entry) => holds(options, epoch, entry),
    mayOpen: () => context.mayOpen(),
    emergencyLog: options.emergencyLog,
    brokerLink: (state, detail) => context.link('broker', state, detail),
    answered: (answer) => context.answered(answer),
  });
  const engine = createEngine({ book, mode, calendar: options.calendar });
  const timers = new BookTimers(options.scheduler, push);
  const writer = new JournalWriter(journal);
  return new BookRunner({ book, mode, engine, writer, calls, timers }, context);
}

/** Read before every send (architecture.md 2). Where it cannot be read, an exit goes out all the same. */
function holds({ control }: RunnerGround, epoch: number, entry: boolean): boolean {
  try {
    return control.epoch() === epoch;
  } catch {
    return !entry;
  }
}
