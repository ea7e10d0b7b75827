import type { ContractKey, LinkState, ShadowSlice } from '../../../shared/contract/index.ts';
import { istDate, type Instant } from '../../../shared/units/index.ts';
import type { EngineEvent, EngineInput, Fact } from '../../engine/index.ts';
import type { BookRunner } from '../book-runner.ts';
import { makeRunner, type RunnerGround } from '../make-runner.ts';
import { recoverAll, type Recovered } from '../recovery.ts';
import type { RunnerContext } from '../runner-context.ts';
import { besideTwin, eitherSpreads, sumOf } from './compare-fills.ts';
import { FillLedger } from './fill-ledger.ts';
import { FollowLive } from './follow-live.ts';
import { SHADOW, type ShadowParts } from './shadow-parts.ts';

export interface ShadowContext {
  push(input: EngineInput): void;
  now(): Instant;
  mayOpen(): boolean;
  subscribe(contracts: readonly ContractKey[]): void;
  brokerLink(state: LinkState, detail: string): void;
}

export const NO_SHADOW: ShadowSlice = { state: 'none', spreads: [], difference: null };

/**
 * The paper twin of the live book: the same engine, in the same mode, on the same events, with a paper broker. What it
 * decides halts nothing, notifies nobody and is never counted as open: it only tells what live should have got.
 */
export class ShadowBook {
  readonly runner: BookRunner;
  readonly #live: BookRunner;
  readonly #parts: ShadowParts;
  readonly #context: ShadowContext;
  readonly #follow: FollowLive;
  readonly #real = new FillLedger();
  readonly #twin = new FillLedger();
  #weekEnded: Fact | null = null;
  #ended = false;
  #changed = true;

  constructor(
    parts: ShadowParts,
    ground: RunnerGround,
    {
      epoch,
      live,
      context,
    }: { readonly epoch: number; readonly live: BookRunner; readonly context: ShadowContext },
  ) {
    this.#parts = parts;
    this.#live = live;
    this.#context = context;
    this.#follow = new FollowLive((input) => context.push(input));
    const { journal, broker } = parts;
    this.runner = makeRunner(
      { book: SHADOW, mode: live.mode, journal, broker },
      ground,
      epoch,
      this.#muted(),
    );
  }

  /** Folds the twin's journal. */
  recover(): Recovered {
    const recovered = recoverAll([this.runner], (_mode, fact) => this.#twin.add(fact));
    this.#endFirstWeek();
    return recovered;
  }

  /** What live remembers from before. */
  remember(fact: Fact): void {
    if (fact.type === 'liveWeekEnded') this.#weekEnded = fact;
    this.#real.add(fact);
  }

  /** The twin watches the signals where live does, whatever it did before it was there. */
  align(): void {
    const { monitored } = this.#live.engine.slice('signals');
    if (this.runner.engine.slice('signals').monitored === monitored) return;
    const command = { name: monitored ? 'signals.start' : 'signals.stop', args: {} } as const;
    this.#context.push({ type: 'command', call: 0, by: 'live', command });
  }

  /** What live has decided now. */
  noted(facts: readonly Fact[]): void {
    for (const fact of facts) {
      this.#real.add(fact);
      this.#follow.hear(fact);
    }
    this.#changed = true;
  }

  /** A fault of the twin ends the twin, and nothing else. */
  handle(book: string | null, event: EngineEvent): void {
    if (this.#ended) return;
    if (book === this.#live.book && event.type === 'snapshot') this.#reckon(event);
    if (book !== null && book !== SHADOW) return;
    try {
      this.runner.handle(event);
    } catch {
      this.#ended = true;
      this.#changed = true;
    }
  }

  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  view(): ShadowSlice {
    const today = istDate(this.#context.now());
    const [real, twin] = [this.#real, this.#twin];
    const isShown = (at: Instant | null): boolean => at === null || istDate(at) === today;
    const spreads = eitherSpreads(real, twin)
      .filter(
        ({ plan, closedAt, abandoned }) => istDate(plan.at) === today || (isShown(closedAt) && !abandoned),
      )
      .map(({ plan }) => besideTwin(plan.id, real, twin))
      .reverse();
    const difference = sumOf(spreads.map((each) => each.difference));
    return { state: this.#ended ? 'ended' : 'following', spreads, difference };
  }

  /** What could not be written is tried again; nobody is told. */
  tidy(): void {
    if (this.runner.writer.behind) this.runner.writer.retry();
  }

  #reckon({ result }: Extract<EngineEvent, { readonly type: 'snapshot' }>): void {
    if (result.ok && !this.#live.engine.standing().open) this.#parts.funds(result.value.funds.available);
  }

  /** A twin that is younger than live's first week trades what live trades. */
  #endFirstWeek(): void {
    const fact = this.#weekEnded;
    if (fact === null || this.runner.engine.firstLiveWeek() === null) return;
    this.runner.writer.write(fact.at, 0, [fact]);
    this.runner.engine.fold(fact);
  }

  #muted(): RunnerContext {
    const { push, mayOpen, subscribe, brokerLink } = this.#context;
    return {
      push,
      mayOpen,
      subscribe,
      flushTape: () => undefined,
      requestHalt: () => undefined,
      notify: () => undefined,
      answered: () => undefined,
      reply: (_call, result) => this.#follow.answered(result),
      noted: (facts) => {
        for (const fact of facts) this.#twin.add(fact);
        this.#changed = true;
      },
      link: (link, state, detail) => {
        if (link === 'broker') brokerLink(state, detail);
      },
    };
  }
}
