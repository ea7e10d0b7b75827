import type { Settings, Slices } from '../../../../shared/contract/index.ts';
import { istTime, clock, type Instant } from '../../../../shared/units/index.ts';
import type { IndexTick, OptionQuote } from '../../../../main/domain/market/tick.ts';
import type { BrokerOrder, BrokerSnapshot, BrokerTrade } from '../../../../main/domain/trading/order.ts';
import type { HaltRecord } from '../../../../main/ports/control.ts';
import type { JournalRow } from '../../../../main/ports/journal.ts';
import type { Sent } from '../wire.ts';
import { AnswerRules } from './answer-rules.ts';
import { BookRules } from './book-rules.ts';
import { CoverRules } from './cover-rules.ts';
import { EntryRules } from './entry-rules.ts';
import { Findings } from './finding.ts';
import { HandRules } from './hand-rules.ts';
import { IntentRules } from './intent-rules.ts';
import { JournalView, type PlainFact } from './journal-view.ts';
import { Ledger } from './ledger.ts';
import { MarketSeen } from './market-seen.ts';
import { RateRules } from './rate-rules.ts';
import { StopRules } from './stop-rules.ts';

/** What the checker may look at: the exchange tells it by itself, the disk it reads, the screen it sees. */
export interface CheckerSources {
  readonly now: () => Instant;
  readonly rowsFrom: (row: number) => readonly JournalRow[];
  readonly disk: {
    halt(): HaltRecord;
    epoch(): number;
    settings(): Settings | null;
  };
  readonly lotSize: number;
  readonly freeze: number;
  readonly skewMs: number;
  readonly live: boolean;
}

/** So long a position that is not ours may be shown before it must block. */
const FOREIGN_KNOWN_MS = 3_000;
/** From here on the broker closes intraday positions, and nobody else. */
const HANDS_OFF = clock('15:23');
const EVENING = clock('15:40');

/**
 * Judges the terminal from outside: by the exchange's own book, the journal as it is on the disk, and what a user sees
 * and is told. It knows nothing of how the terminal decides.
 */
export class Checker {
  readonly findings: Findings;
  readonly journal: JournalView;
  readonly ledger = new Ledger();
  readonly #sources: CheckerSources;
  readonly #market = new MarketSeen();
  readonly #cover: CoverRules;
  readonly #intents: IntentRules;
  readonly #entries: EntryRules;
  readonly #rates: RateRules;
  readonly #hands: HandRules;
  readonly #answers: AnswerRules;
  readonly #stops: StopRules;
  readonly #books: BookRules;
  #settings: Settings;
  #lotsMax = 0;
  #epoch = 0;
  #armed = false;
  #clockOffMs = 0;
  #foreignSince: Instant | null = null;

  constructor(sources: CheckerSources, settings: Settings) {
    const { now, rowsFrom, lotSize, freeze } = sources;
    this.#sources = sources;
    this.#settings = settings;
    this.findings = new Findings(now);
    this.journal = new JournalView(rowsFrom);
    const slice = Math.floor(freeze / lotSize) * lotSize;
    this.#cover = new CoverRules(this.ledger, this.findings, slice, () => this.#lotsMax * lotSize);
    this.#intents = new IntentRules(this.journal, this.ledger, this.findings);
    this.#entries = new EntryRules(this.journal, this.ledger, this.#market, this.findings);
    this.#rates = new RateRules(this.findings);
    this.#hands = new HandRules(this.ledger, this.findings);
    this.#answers = new AnswerRules(this.journal, this.findings);
    this.#stops = new StopRules(this.ledger, this.findings);
    this.#books = new BookRules(this.journal, this.ledger, this.findings);
    this.#takeSettings(settings);
  }

  /** A process starts; `epoch` is the one that it raised. */
  onStarting(epoch: number): void {
    this.#epoch = epoch;
    this.#armed = false;
    this.#market.forget();
    this.#hands.forget();
    this.#foreignSince = null;
  }

  /** It has started and shows itself. */
  onStarted({ session, emergency }: Pick<Slices, 'session' | 'emergency'>): void {
    const { halt, signalsMonitored } = session;
    this.#answers.onRestarted({ halt: halt.state, monitored: signalsMonitored });
    const { state: onDisk, reason } = this.#sources.disk.halt();
    const isStop = onDisk === 'HALTED' && reason?.startsWith('emergency stop') === true;
    this.findings.hold(
      !isStop || emergency.run !== null,
      'a stop on record goes on after a restart',
      () => `the disk says ${reason ?? ''}, and no stop runs`,
    );
    this.findings.hold(
      halt.state === onDisk || onDisk === 'ACTIVE',
      'a halt survives a restart',
      () => `the disk says ${onDisk}, the screen ${halt.state}`,
    );
  }

  onDelivered(tick: IndexTick | OptionQuote): void {
    this.#market.take(tick, this.#sources.now());
  }

  onClock(offMs: number): void {
    this.#clockOffMs = offMs;
  }

  onEmergencyLine(line: string): void {
    this.#intents.onEmergencyLine(line);
  }

  onSent(sent: Sent): void {
    this.#read();
    if (sent.call === 'submit') this.ledger.own(sent.ticket);
    const { disk, now } = this.#sources;
    const opens = this.#opens(sent);
    this.findings.hold(
      disk.epoch() === this.#epoch,
      'a terminal that was taken over sends nothing',
      () => `${sent.call} under epoch ${this.#epoch}, the disk says ${disk.epoch()}`,
    );
    this.#intents.onSent(sent, opens);
    const changed = sent.call === 'submit' ? null : sent.orderId;
    this.#rates.onSent(now(), opens && sent.call === 'submit', changed, this.#settings.risk);
    this.#handsOff(sent);
    if (sent.call === 'submit') this.#hands.onSent(sent.ticket);
    if (sent.call === 'submit') this.#cover.onSent(sent.ticket);
    if (sent.call === 'submit' && opens) this.#entries.onSent(sent.ticket, this.#entryFacts());
    if (sent.call !== 'modify') return;
    const order = this.ledger.byId(sent.orderId);
    const isEntry = order !== null && this.ledger.firstSide(order.contract) === order.side;
    if (isEntry) this.#entries.onRepriced(order.contract, this.#entryFacts());
  }

  onArrives(sent: Sent): void {
    if (sent.call === 'cancel') return;
    if (sent.call === 'submit') {
      const { contract, side, quantity, tag } = sent.ticket;
      this.#cover.onArrives({ contract, side, units: quantity, orderId: null, tag });
      return;
    }
    const order = this.ledger.byId(sent.orderId);
    if (order === null || !order.live) return;
    const { contract, side, orderId, filled } = order;
    this.#cover.onArrives({ contract, side, units: Math.max(0, sent.change.quantity - filled), orderId });
  }

  /** Whether a short that we sold is open, or was. */
  get hasShort(): boolean {
    return this.ledger.contracts.some(
      (each) =>
        this.ledger.firstSide(each) === 'sell' && this.ledger.peak(each) > 0 && !this.ledger.isAdopted(each),
    );
  }

  onTrade(trade: BrokerTrade): void {
    this.ledger.onTrade(trade);
  }

  onOrder(order: BrokerOrder): void {
    this.ledger.onOrder(order);
    this.#cover.onTrade();
  }

  /** A reading of the broker's books has reached the process. */
  onShown(snapshot: BrokerSnapshot): void {
    const foreign = snapshot.positions.some(
      ({ contract, net }) => net !== 0 && this.ledger.firstSide(contract) === null,
    );
    this.#hands.onShown(snapshot);
    this.#stops.onBook(snapshot);
    if (!foreign) this.#foreignSince = null;
    else this.#foreignSince ??= this.#sources.now();
  }

  /** A command reaches the process. */
  onAsked(name: string): void {
    if (name === 'emergency.reset') this.#answers.isResetAsked = true;
  }

  /** It was answered, with success or without. */
  onReplied(name: string): void {
    if (name === 'emergency.reset') this.#answers.isResetAsked = false;
  }

  /** It was answered with success. */
  onAnswered(name: string, args: unknown): void {
    this.#read();
    const { disk } = this.#sources;
    this.#answers.onAnswered(name, args, { halt: disk.halt(), settings: disk.settings() });
    if (name === 'mode.set') this.#armed = (args as { readonly mode: string }).mode === 'live';
    if (name === 'settings.set') this.#takeSettings((args as { readonly settings: Settings }).settings);
  }

  #read(): void {
    this.journal.read();
    for (const { contract, net } of this.journal.takeAdoptions()) this.ledger.adopt(contract, net);
  }

  /** What is new in the journal. */
  onJournal(): readonly PlainFact[] {
    this.#read();
    const fresh = this.journal.takeFresh();
    for (const fact of fresh) this.#onFact(fact);
    if (this.journal.broken !== null) this.findings.add('the journal is whole', this.journal.broken);
    return fresh;
  }

  /** What the user sees now. */
  onScreen({ orders, ...shown }: Pick<Slices, 'emergency' | 'positions' | 'orders'>): void {
    this.#stops.onShown(shown);
    this.#stops.onOrders(orders);
  }

  /** All faults are over and everything had its time. */
  atEnd(shown: Pick<Slices, 'emergency' | 'positions'>): void {
    this.#stops.onShown(shown);
    this.#stops.atEnd(shown, this.#answers.halted === true);
    if (istTime(this.#sources.now()) < HANDS_OFF) this.#cover.atEnd();
    this.#books.atRest(this.#settings, this.#sources.lotSize);
  }

  /** A stop has its cause: prints at the strike, or an order at the broker that was released. */
  #onFact(fact: PlainFact): void {
    if (fact.type !== 'exitDecided' || fact['reason'] !== 'stop') return;
    const main = this.journal.mainOf(String(fact['spread']));
    const detail = String(fact['detail']);
    if (main === null || detail.startsWith('hourly')) return;
    if (detail.startsWith('index')) {
      const isSure = this.#market.printsThrough(main) >= 2;
      this.findings.hold(isSure, 'a lone print triggers no stop', () => detail);
      return;
    }
    const isReleased = this.ledger.orders.some(
      (each) => each.contract === main && each.side === 'buy' && each.worked,
    );
    this.findings.hold(isReleased, 'a stop that rests at the broker is no exit', () => detail);
  }

  /** Enlarges what we hold, by what we hold: a sale where nothing is long, a purchase where nothing is short. */
  #opens(sent: Sent): boolean {
    if (sent.call !== 'submit') return false;
    const { contract, side } = sent.ticket;
    const first = this.ledger.firstSide(contract);
    const net = this.ledger.net(contract);
    // What was closed twice is taken back.
    const turned = first === 'sell' ? net > 0 : net < 0;
    return first === null || (first === side && !turned);
  }

  #handsOff(sent: Sent): void {
    if (sent.call === 'cancel') return;
    const tag = sent.call === 'submit' ? sent.ticket.tag : (this.ledger.byId(sent.orderId)?.tag ?? '');
    const time = istTime(this.#sources.now());
    if (this.journal.intentOf(tag)?.product !== 'MIS') return;
    const slack = Math.abs(this.#sources.skewMs);
    this.findings.hold(
      time <= HANDS_OFF + slack || time >= EVENING,
      'after 15:23 the broker alone closes what is intraday',
      () => `${sent.call} of ${tag}`,
    );
  }

  #entryFacts() {
    const { now, disk, skewMs, lotSize, freeze, live } = this.#sources;
    const since = this.#foreignSince;
    return {
      now: now(),
      slackMs: Math.abs(skewMs) + 50,
      halt: disk.halt(),
      settings: this.#settings,
      lotSize,
      freeze,
      paused: this.#answers.monitored === false,
      armed: live ? this.#armed : null,
      foreignShown: since !== null && now() - since > FOREIGN_KNOWN_MS,
      clockOffMs: this.#clockOffMs,
    };
  }

  #takeSettings(settings: Settings): void {
    this.#settings = settings;
    this.#lotsMax = Math.max(this.#lotsMax, settings.trade.lotsPerTrade);
  }
}
