import type { CommandError, Mode } from '../../shared/contract/index.ts';
import type { Effect, Engine, EngineEvent, Fact } from '../engine/index.ts';
import type { BrokerCalls } from './broker-calls.ts';
import type { BookTimers } from './book-timers.ts';
import type { JournalWriter } from './journal-writer.ts';
import type { RunnerContext, RunnerParts } from './runner-context.ts';

type Carried = Exclude<Effect, { readonly type: 'journal' }>;

const NOT_ON_DISK: CommandError = {
  code: 'FAILED',
  message: 'The journal cannot be written, so this is not on record. Entries are stopped; see Health.',
};

/** Runs one book: what comes of an event is carried out, journal first. */
export class BookRunner {
  readonly book: string;
  readonly mode: Mode;
  readonly engine: Engine;
  readonly writer: JournalWriter;
  readonly #calls: BrokerCalls;
  readonly #timers: BookTimers;
  readonly #context: RunnerContext;

  constructor(parts: RunnerParts, context: RunnerContext) {
    this.book = parts.book;
    this.mode = parts.mode;
    this.engine = parts.engine;
    this.writer = parts.writer;
    this.#calls = parts.calls;
    this.#timers = parts.timers;
    this.#context = context;
  }

  handle(event: EngineEvent): void {
    const effects = this.engine.apply(event);
    if (effects.length === 0) return;
    const stored = this.#store(event, effects);
    // Halted is persisted before anything else of the same event acts (product.md 3).
    for (const effect of effects) {
      if (effect.type === 'requestHalt') this.#context.requestHalt(effect.state, effect.reason);
    }
    for (const effect of effects) {
      if (effect.type !== 'journal') this.#carryOut(effect, stored);
    }
  }

  /** True when all facts of the event are on disk. */
  #store(event: EngineEvent, effects: readonly Effect[]): boolean {
    const facts: Fact[] = [];
    for (const effect of effects) if (effect.type === 'journal') facts.push(effect.fact);
    if (facts.length === 0) return !this.writer.behind;
    this.#context.flushTape();
    const written = this.writer.write(event.at, event.seq, facts);
    this.#context.noted(facts);
    if (written.ok) this.#context.link('journal', 'ok', 'written and synced');
    else {
      this.#context.link('journal', 'down', written.error.message);
      this.#context.requestHalt('HALTED', `journal cannot be written: ${written.error.code}`);
    }
    return written.ok;
  }

  #carryOut(effect: Carried, stored: boolean): void {
    switch (effect.type) {
      case 'submit':
      case 'modify':
      case 'cancel':
        this.#calls.send(effect, stored);
        break;
      case 'requestSnapshot':
        this.#calls.snapshot(effect.request);
        break;
      case 'requestMargin':
        this.#calls.margin(effect.request, effect.legs);
        break;
      case 'requestNote':
        this.#calls.note(effect.spread, effect.orders);
        break;
      case 'subscribe':
        this.#context.subscribe(effect.contracts);
        break;
      case 'setTimer':
        this.#timers.set(effect.timer, effect.at);
        break;
      case 'notify':
        this.#context.notify(effect.level, effect.text);
        break;
      case 'requestHalt': // was carried out before all others
        break;
      case 'reply':
        this.#context.reply(effect.call, stored ? effect.result : { ok: false, error: NOT_ON_DISK });
        break;
      default:
        effect satisfies never;
    }
  }

  close(): void {
    this.#timers.clear();
    this.#calls.close();
    this.writer.journal.close();
  }
}
