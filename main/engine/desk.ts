import type {
  ContractKey,
  DayPhase,
  LinkName,
  LinkState,
  Mode,
  SliceName,
  SpreadId,
} from '../../shared/contract/index.ts';
import type { Instant, Paise, TradingDate } from '../../shared/units/index.ts';
import { istDate } from '../../shared/units/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import {
  DailyLossGuard,
  OddOrders,
  RateKeeper,
  RepeatLatch,
  type Deny,
  type LossState,
  type StopGuard,
} from '../domain/risk/index.ts';
import type { OrderTag } from '../domain/trading/order.ts';
import { BookReader } from './book-reader.ts';
import { emptyBook, type Book } from './book.ts';
import type { Effect } from './effect.ts';
import type { Fact, FactDraft } from './fact.ts';
import { noticeLevel } from './fold-notices.ts';
import { fold } from './fold.ts';
import { describeFact } from './describe-fact.ts';
import { MarginDesk } from './margin-desk.ts';
import { Market } from './market.ts';
import { FACT_SLICES, INDEX_SLICES, QUOTE_SLICES } from './moved-slices.ts';

const NONE: readonly Effect[] = Object.freeze([]);

/**
 * The engine's workplace: the book (durable, changed by facts alone), the market and the guards (volatile), and the
 * effects of the event at hand. The concerns around it are functions over it.
 */
export class Desk {
  readonly calendar: Calendar;
  /** See EngineOptions. */
  readonly driven: boolean;
  readonly book: Book;
  readonly market = new Market();
  readonly reader = new BookReader();
  readonly margin = new MarginDesk();
  readonly rates = new RateKeeper();
  readonly latch = new RepeatLatch();
  readonly odd = new OddOrders();
  readonly lossGuard = new DailyLossGuard();
  readonly stopGuards = new Map<SpreadId, StopGuard>();
  /** The spreads that the guards were made for: as long as the book holds these very ones, nothing else is due. */
  guarded: Book['spreads'] | null = null;
  readonly links = new Map<LinkName, LinkState>();
  /** How often, and since when, the book was read without a live order of ours. */
  readonly absences = new Map<OrderTag, number>();
  /** Why the entry at hand still waits. */
  waiting: readonly Deny[] = [];
  lossState: LossState = 'within';
  dayNet: Paise | null = null;
  now = 0 as Instant;
  date = '1970-01-01' as TradingDate;
  /** When the Indian date changes next; 0 before the first event. */
  dateEndsAt = 0;
  phase: DayPhase | null = null;
  phaseEndsAt = 0;
  running = false;
  /** Something happened that trading may follow from. */
  dirty = false;
  /** Contracts of open spreads: their quotes move the day's net. */
  held: ReadonlySet<ContractKey> = new Set();
  marksChanged = false;
  /** Told apart from `changed`, so that a tick or a fact costs no more than a flag. */
  sawIndex = false;
  sawQuote = false;
  sawFact = false;
  hasSentOrder = false;
  /** What waits for its turn by the broker's rates, by spread and leg; made anew with each look at the spreads. */
  readonly waits = new Set<string>();
  dayEnded: TradingDate | null = null;
  barsDueAt: Instant | null = null;
  /** Our clock against its reference; null where nothing measures it. */
  clockOffsetMs: number | null = null;
  subscribed = '';
  #out: Effect[] | null = null;
  readonly #changed = new Set<SliceName>();

  constructor(calendar: Calendar, mode: Mode, driven: boolean) {
    this.calendar = calendar;
    this.driven = driven;
    this.book = emptyBook(mode);
  }

  /** A decision or an observation becomes part of the book, and goes to the journal before anything acts on it. */
  emit(draft: FactDraft): void {
    this.record({ at: this.now, ...draft });
  }

  /** As `emit`, of a whole fact: a copy less where facts come by the thousand. */
  record(fact: Fact): void {
    fold(this.book, fact);
    this.send({ type: 'journal', fact });
    const level = this.driven ? null : noticeLevel(fact);
    if (level !== null) this.send({ type: 'notify', level, text: describeFact(fact).text });
    this.dirty = true;
    this.sawFact = true;
  }

  send(effect: Effect): void {
    if (this.#out === null) this.#out = [effect];
    else this.#out.push(effect);
  }

  /** The effects since last taken: journal first, in the order in which they came. */
  takeEffects(): readonly Effect[] {
    const out = this.#out;
    if (out === null) return NONE;
    this.#out = null;
    return out;
  }

  changed(slice: SliceName): void {
    this.#changed.add(slice);
  }

  takeChanged(): readonly SliceName[] {
    if (this.sawFact) for (const slice of FACT_SLICES) this.#changed.add(slice);
    if (this.sawIndex) for (const slice of INDEX_SLICES) this.#changed.add(slice);
    if (this.sawIndex || this.sawQuote) for (const slice of QUOTE_SLICES) this.#changed.add(slice);
    this.sawFact = false;
    this.sawIndex = false;
    this.sawQuote = false;
    const names = [...this.#changed];
    this.#changed.clear();
    return names;
  }

  link(name: LinkName): LinkState | null {
    return this.links.get(name) ?? null;
  }

  today(): TradingDate {
    return istDate(this.now);
  }
}
