import { hash } from 'node:crypto';
import type { ContractKey } from '../../../shared/contract/index.ts';
import { after, ensure, type Instant } from '../../../shared/units/index.ts';
import { VirtualTime } from '../../../main/adapters/time/index.ts';
import { chanceAt } from '../../../main/domain/exchange/index.ts';
import { CallFaults } from './call-faults.ts';
import { candidatesOf, distanceOf } from './candidates.ts';
import { Checker } from './checker/checker.ts';
import type { Finding } from './checker/finding.ts';
import { CrashPoints } from './crash-points.ts';
import type { WorldDisk } from './disk.ts';
import { Exchange, freezeOn } from './exchange.ts';
import { kindOf, type Happening } from './happening.ts';
import { legsHeld } from './held-by-hand.ts';
import { Life } from './life.ts';
import { Market } from './market.ts';
import { happen } from './moments.ts';
import { Spells } from './spells.ts';
import { SIGNAL_AT, type Story } from './story.ts';
import { Counter, type Tally } from './tally.ts';
import { templateOf, type Template } from './templates.ts';
import { User } from './user.ts';

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  readonly hash: string;
}

const CANDIDATES_UNTIL_MS = 310_000;
/** So long after the signal the screen is looked at each second; later, whenever the journal grows. */
const LOOKED_MS = 20_000;

/** One seed's world: market, exchange, disk, user, and one process of the terminal after another. */
export class World {
  readonly time: VirtualTime;
  readonly story: Story;
  readonly template: Template;
  readonly exchange: Exchange;
  readonly market: Market;
  readonly checker: Checker;
  readonly counter = new Counter();
  readonly disk: WorldDisk;
  readonly #spells: Spells;
  readonly #faults: CallFaults;
  readonly #crashes: CrashPoints;
  readonly #user: User;
  readonly #candidates: readonly ContractKey[];
  readonly #held: readonly ContractKey[];
  readonly #met = new Set<Happening>();
  readonly #story: string[] = [];
  #hedgePermitted = true;
  #life: Life | null = null;
  #rowsSeen = 0;
  #isAway = false;

  constructor(story: Story, disk: WorldDisk) {
    this.story = story;
    this.disk = disk;
    this.time = new VirtualTime(story.from);
    this.template = templateOf(story.scenario, story.market);
    this.#candidates = candidatesOf(this.template, story);
    this.#held = story.held ? Object.values(legsHeld(this.template, story)) : [];
    const lotSize = ensure(this.template.listed[0], 'a listed contract').lotSize;
    const met = (happening: Happening): void => this.meet(happening);
    this.#spells = new Spells(story.happenings, lotSize, met);
    this.#faults = new CallFaults(story.happenings, met);
    this.#crashes = new CrashPoints(story.happenings, met);
    this.checker = new Checker(
      {
        now: () => this.time.now(),
        rowsFrom: (row) => disk.rowsFrom(row),
        disk,
        lotSize,
        freeze: freezeOn(story.from),
        skewMs: story.skewMs,
        live: story.mode === 'live',
      },
      story.settings,
    );
    this.exchange = new Exchange({
      time: this.time,
      listed: this.template.listed,
      capital: story.capital,
      isPermitted: (ticket) => ticket.side === 'sell' || this.#isPermitted(ticket.contract),
      isHalted: (at) => this.#spells.has('contractHalted', at),
      ear: {
        traded: (trade) => this.checker.onTrade(trade),
        changed: (order) => {
          this.checker.onOrder(order);
          this.#crashes.isOpen ||= this.checker.hasShort;
          this.#story.push(`${order.tag ?? ''} ${order.status} ${order.filled}`);
          this.#life?.wire.hint(order);
        },
      },
    });
    this.market = new Market(this.time, story, this.template, this.#spells, () => this.#quoted());
    this.#user = new User({
      life: () => this.#life,
      checker: this.checker,
      story,
      template: this.template,
      answered: (name, ok) => this.#story.push(`${name} ${String(ok)}`),
    });
  }

  get life(): Life | null {
    return this.#life;
  }

  run(): Outcome {
    const { story, time } = this;
    this.#begin();
    this.market.start({
      index: (tick) => {
        if (tick.symbol === 'NIFTY') this.exchange.onIndex(tick.price);
        this.#life?.feed.onIndex(tick);
        if (this.time.now() < SIGNAL_AT + LOOKED_MS) this.#look();
      },
      quote: (quote) => {
        this.exchange.onQuote(quote);
        this.#life?.feed.onQuote(quote);
      },
    });
    this.#plan();
    time.advanceTo(story.until);
    return this.#end();
  }

  /** A fault took effect: counted once, by its kind and by what was open at that time. */
  meet(happening: Happening): void {
    if (this.#met.has(happening)) return;
    this.#met.add(happening);
    this.counter.count('faults', kindOf(happening));
    if (happening.type !== 'action' && !this.checker.ledger.isFlat)
      this.counter.count('totals', 'faultsWhileOpen');
  }

  /** The process dies now; another one starts after a while, on what the disk kept. */
  kill(restartMs: number): void {
    const life = this.#life;
    if (life === null) return;
    life.clock.die();
    this.#takeFacts();
    this.#life = null;
    this.counter.count('totals', 'crashes');
    this.disk.crash(chanceAt(this.story.seed, this.time.now(), 6));
    const soon = after(this.time.now(), 200);
    const late = after(this.time.now(), restartMs);
    const heals = this.story.healsAt > soon ? this.story.healsAt : soon;
    this.time.at(late < heals ? late : heals, () => this.#begin());
  }

  barHedge(): void {
    this.#hedgePermitted = false;
  }

  get candidates(): readonly ContractKey[] {
    return this.#candidates;
  }

  /** Whether the broker lets it be bought today. */
  #isPermitted(contract: ContractKey): boolean {
    const { settings, hindrance } = this.story;
    const distance = distanceOf(contract, this.template, this.story);
    if (hindrance === 'noHedge' && distance > 0) return false;
    return this.#hedgePermitted || distance !== settings.trade.hedgeOffsetPoints;
  }

  #begin(): void {
    if (this.#life !== null || this.#isAway) return;
    const { time, story, template, disk, exchange, checker } = this;
    const life = new Life({
      story,
      time,
      template,
      disk,
      exchange,
      checker,
      spells: this.#spells,
      faults: this.#faults,
      crashes: this.#crashes,
      died: () => this.kill(this.#crashes.restartMs),
      failed: (error) => {
        checker.findings.add(
          'no event throws',
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        );
        this.kill(1_000);
      },
      stepped: () => this.#step(),
    });
    this.#life = life;
    life.start();
  }

  #plan(): void {
    const { story, time } = this;
    for (const happening of story.happenings) {
      if (happening.type === 'moment') {
        time.at(happening.at, () => {
          if (happen(this, happening)) this.meet(happening);
        });
      }
      if (happening.type === 'action') time.at(happening.at, () => this.#act(happening));
      if (happening.type === 'spell' && happening.spell === 'suspended')
        this.#suspend(happening.at, happening.ms, happening);
    }
    for (const span of story.away) this.#goAway(span);
    if (story.ending === 'user') time.at(story.endsAt, () => this.#user.act('send'));
    if (story.ending === 'emergency') time.at(story.endsAt, () => this.#user.act('emergency'));
    time.at(story.healsAt, () => {
      this.#faults.healed = true;
      this.#crashes.healed = true;
    });
    // Whatever is left open is closed by the one key that always works.
    time.at(after(story.healsAt, 30_000), () => {
      if (!this.checker.ledger.isFlat) this.#user.act('emergency');
    });
  }

  /** The terminal is ended as a user ends it, and started again before the exit. */
  #goAway({ from, to }: Story['away'][number]): void {
    this.time.at(from, () => {
      this.#isAway = true;
      const life = this.#life;
      life?.clock.enter(() => life.terminal?.close());
      life?.clock.die();
      this.#takeFacts();
      this.#life = null;
      this.disk.crash(1);
    });
    this.time.at(to, () => {
      this.#isAway = false;
      this.#begin();
    });
  }

  #act(happening: Extract<Happening, { readonly type: 'action' }>): void {
    if (this.#life === null) return;
    this.meet(happening);
    this.#user.act(happening.action);
  }

  #suspend(at: Instant, ms: number, happening: Happening): void {
    this.time.at(at, () => {
      const life = this.#life;
      if (life === null) return;
      this.meet(happening);
      life.clock.suspend();
      this.time.at(after(at, ms), () => life.clock.resume());
    });
  }

  /** Once the entry is over only what we have to do with is quoted. */
  #quoted(): readonly ContractKey[] {
    const { ledger, hasShort } = this.checker;
    const isEarly = this.time.now() < SIGNAL_AT + CANDIDATES_UNTIL_MS;
    return isEarly && !hasShort ? [...this.#candidates, ...this.#held] : ledger.contracts;
  }

  /** The process did something; the journal may have grown. */
  #step(): void {
    const terminal = this.#life?.terminal;
    if (terminal === null || terminal === undefined) return;
    if (this.disk.rowCount() === this.#rowsSeen) return;
    this.#rowsSeen = this.disk.rowCount();
    this.#takeFacts();
    this.checker.onScreen({
      emergency: terminal.slice('emergency'),
      positions: terminal.slice('positions'),
      orders: terminal.slice('orders'),
    });
    this.#look();
  }

  #takeFacts(): void {
    for (const fact of this.checker.onJournal()) this.counter.onFact(fact);
  }

  /** What blocks entries now, as the screen says it. */
  #look(): void {
    const { blocked } = this.#life?.slice('risk') ?? { blocked: [] };
    this.counter.onBlocked(blocked.map(({ code }) => code));
  }

  #end(): Outcome {
    const { checker, counter } = this;
    const terminal = this.#life?.terminal ?? null;
    if (terminal === null)
      checker.findings.add('a terminal that died starts again', 'no process runs at the end');
    else {
      this.#step();
      checker.atEnd({ emergency: terminal.slice('emergency'), positions: terminal.slice('positions') });
      this.#life?.clock.enter(() => terminal.close());
    }
    counter.count('totals', 'seeds');
    if ((counter.tally.totals['faultsWhileOpen'] ?? 0) > 0)
      counter.count('totals', 'seedsWithFaultWhileOpen');
    this.exchange.close();
    this.disk.close();
    const told = `${checker.journal.digest()}\n${this.#story.join('\n')}`;
    return { findings: checker.findings.list, tally: counter.tally, hash: hash('sha256', told, 'hex') };
  }
}
