import type {
  Bar,
  CommandArgs,
  CommandName,
  CommandResult,
  KnownEvaluations,
  BookSlices,
} from '../../../shared/contract/index.ts';
import type { Instant, TradingDate } from '../../../shared/units/index.ts';
import type { Journal } from '../../ports/journal.ts';
import { Terminal } from '../../terminal/terminal.ts';
import type { TerminalOptions } from '../../terminal/terminal-options.ts';
import type { ReplayClock } from '../replay.ts';
import { Decisions } from './decisions.ts';
import type { Decided, Player } from './player.ts';
import { terminalSlices } from './replayed-slices.ts';

export interface MarketDay {
  /** Everything that the real terminal needs, on a recorded market; its first book is shown. `realTime` is null. */
  readonly terminal: TerminalOptions;
  readonly journal: Journal;
  readonly clock: ReplayClock;
  readonly begins: Instant;
  readonly ends: Instant;
  readonly days: readonly TradingDate[];
}

/** Imported bars through the whole terminal, which trades them on paper. */
export class MarketPlayer implements Player {
  readonly begins: Instant;
  readonly ends: Instant;
  readonly days: readonly TradingDate[];
  readonly #day: MarketDay;
  readonly #terminal: Terminal;
  readonly #decisions = new Decisions();
  #noted = 0;

  constructor(day: MarketDay) {
    this.#day = day;
    ({ begins: this.begins, ends: this.ends, days: this.days } = day);
    this.#terminal = new Terminal(day.terminal);
    this.#terminal.start();
  }

  now(): Instant {
    return this.#day.clock.now();
  }

  nextAt(): Instant | null {
    const next = this.#day.clock.nextAt();
    return next !== null && next <= this.#day.ends ? next : null;
  }

  next(): void {
    const { clock, journal } = this.#day;
    clock.next();
    const { row } = journal.head();
    if (row === this.#noted) return;
    for (const fact of journal.read(this.#noted + 1, row - this.#noted)) this.#decisions.add(fact);
    this.#noted = row;
  }

  decisions(): readonly Decided[] {
    return this.#decisions.list;
  }

  slices(speed: number): BookSlices {
    return terminalSlices(this.#terminal, speed);
  }

  bars(asked: CommandArgs<'chart.bars'>): readonly Bar[] {
    return this.#asked('chart.bars', asked)?.bars ?? [];
  }

  evaluations(week: TradingDate): KnownEvaluations {
    return this.#asked('signals.evaluations', { week }) ?? { evaluations: [], recorded: false };
  }

  /** Nobody traded these bars: there is nothing to agree with. */
  agreement(): null {
    return null;
  }

  close(): void {
    this.#terminal.close();
  }

  /** Questions that change nothing are answered at once. */
  #asked<N extends CommandName>(name: N, args: object): CommandResult<N> | null {
    let answer: CommandResult<N> | null = null;
    this.#terminal.command(name, args, 'replay', (result) => {
      if (result.ok) answer = result.value as CommandResult<N>;
    });
    return answer;
  }
}
