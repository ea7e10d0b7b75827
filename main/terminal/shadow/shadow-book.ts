import type { ShadowSlice } from '../../../shared/contract/index.ts';
import { assert, type Instant } from '../../../shared/units/index.ts';
import type { EngineEvent, Fact } from '../../engine/index.ts';
import type { BookRunner } from '../book-runner.ts';
import { makeRunner, type RunnerGround } from '../make-runner.ts';
import { recoverAll } from '../recovery.ts';
import { FollowLive } from './follow-live.ts';
import { mutedContext, type ShadowContext } from './muted-context.ts';
import { SHADOW, type ShadowParts } from './shadow-parts.ts';
import { TwoLedgers } from './two-ledgers.ts';

/** The book that it is a twin of, and the terminal around both. */
type Beside = { readonly epoch: number; readonly live: BookRunner; readonly context: ShadowContext };

/** A clock that is set by the network goes back by so much without anyone noticing. */
const AHEAD_MAX_MS = 5_000;

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
  readonly #ledgers = new TwoLedgers();
  #weekEnded: Fact | null = null;
  #ended = false;

  constructor(parts: ShadowParts, ground: RunnerGround, { epoch, live, context }: Beside) {
    this.#parts = parts;
    this.#live = live;
    this.#context = context;
    this.#follow = new FollowLive((input) => context.push(input));
    const { journal, broker } = parts;
    const muted = mutedContext(context, this.#follow, (fact) => this.#ledgers.twin(fact));
    // The emergency log is Live's: an order of the twin's must never stand in it.
    const quiet: RunnerGround = { ...ground, emergencyLog: () => undefined };
    this.runner = makeRunner({ book: SHADOW, mode: live.mode, journal, broker }, quiet, epoch, muted);
  }

  /**
   * Folds the twin's journal; after live's was. Returns the last run that it knows; 0 where it cannot be folded, or ends
   * later than it is now: the twin has ended then. Its instants move no time of live's.
   */
  recover(now: Instant): number {
    const lastRun = this.#guarded(() => {
      const recovered = recoverAll([this.runner], (_mode, fact) => this.#ledgers.twin(fact));
      assert(recovered.lastAt <= now + AHEAD_MAX_MS, 'the journal of the twin ends later than it is now');
      this.#endFirstWeek();
      return recovered.lastRun;
    });
    return lastRun ?? 0;
  }

  /** What live remembers from before. */
  remember(fact: Fact): void {
    if (fact.type === 'liveWeekEnded') this.#weekEnded = fact;
    this.#ledgers.live(fact);
  }

  /** The twin watches the signals where live does, whatever it did before it was there. */
  align(): void {
    this.catchUp();
    this.#guarded(() => {
      const { monitored } = this.#live.engine.slice('signals');
      if (this.runner.engine.slice('signals').monitored !== monitored) this.#follow.watch(monitored);
    });
  }

  /** What live has decided now. */
  noted(facts: readonly Fact[]): void {
    this.#guarded(() => {
      for (const fact of facts) {
        this.#ledgers.live(fact);
        this.#follow.hear(fact);
      }
    });
  }

  /** After live's turn. A fault of the twin ends the twin, and nothing else. */
  handle(book: string | null, event: EngineEvent): void {
    if (this.#ended) return;
    if (book === this.#live.book && event.type === 'snapshot') this.#reckon(event);
    if (book === null || book === SHADOW) this.#later(() => this.runner.handle(event));
  }

  /** The twin has done what it has heard of so far. */
  catchUp(): void {
    this.#parts.lane.flush();
  }

  close(): void {
    this.catchUp();
    this.runner.close();
  }

  takeChanged(): boolean {
    this.catchUp();
    return this.#ledgers.takeChanged();
  }

  view(): ShadowSlice {
    this.catchUp();
    const isOver = this.#ended || this.#parts.isBroken?.() === true;
    try {
      return this.#ledgers.view(this.#context.now(), isOver ? 'ended' : 'following');
    } catch {
      return { ...NO_SHADOW, state: 'ended' };
    }
  }

  #later(act: () => void): void {
    this.#parts.lane.add(() => this.#guarded(act));
  }

  #guarded<T>(act: () => T): T | undefined {
    if (this.#ended) return undefined;
    try {
      return act();
    } catch {
      this.#ended = true;
      this.#ledgers.touch();
      return undefined;
    }
  }

  /** Whether live is flat is asked now, for the twin may be behind it. */
  #reckon({ result }: Extract<EngineEvent, { readonly type: 'snapshot' }>): void {
    if (!result.ok || this.#live.engine.standing().open) return;
    const { available } = result.value.funds;
    this.#later(() => this.#parts.funds(available));
  }

  /** A twin that is younger than live's first week trades what live trades. */
  #endFirstWeek(): void {
    const [fact, { engine, writer }] = [this.#weekEnded, this.runner];
    if (fact === null || engine.firstLiveWeek() === null) return;
    writer.write(fact.at, 0, [fact]);
    engine.fold(fact);
  }
}
