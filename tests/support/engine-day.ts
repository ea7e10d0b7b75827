import {
  parseContractKey,
  TERMINAL_SETTINGS,
  type ContractKey,
  type Settings,
} from '../../shared/contract/index.ts';
import { addDays, after, clock, istDate, istInstant, type Instant } from '../../shared/units/index.ts';
import { PAPER_HABITS, PaperBroker, type PaperHabits } from '../../main/adapters/paper/index.ts';
import {
  simulate,
  SimulatedFeed,
  type ScenarioName,
  type Simulation,
} from '../../main/adapters/simulator/index.ts';
import { MemoryPaperBook } from '../../main/adapters/memory/index.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { quietHours } from './quiet-hours.ts';
import {
  createEngine,
  type Effect,
  type Engine,
  type EngineCommand,
  type EngineEvent,
  type EngineInput,
  type Fact,
} from '../../main/engine/index.ts';

export interface EngineDayOptions {
  readonly scenario: ScenarioName;
  readonly seed?: number;
  readonly settings?: Settings;
  readonly habits?: Partial<PaperHabits>;
  /** When the first process starts, on the day of the scenario; before the market opens where it is not given. */
  readonly from?: string;
  /** Keeps every event, so that the day can be applied again. */
  readonly records?: boolean;
}

/**
 * One engine with a simulated market and a paper broker in virtual time, and nothing else: the least surroundings that
 * carry out effects. Its journal is the list of facts; `kill` forgets the engine and begins a new one from them.
 */
export class EngineDay {
  readonly simulation: Simulation;
  readonly time: VirtualTime;
  readonly facts: Fact[] = [];
  readonly events: EngineEvent[] = [];
  readonly replies: { readonly call: number; readonly result: unknown }[] = [];
  readonly #store = new MemoryPaperBook();
  readonly #options: EngineDayOptions;
  readonly #timers = new Map<string, () => void>();
  engine: Engine;
  #feed: SimulatedFeed;
  #broker: PaperBroker;
  #seq = 0;
  #run = 0;
  #life = 0;
  #calls = 0;
  /** Called before each effect is carried out; false drops it, as a cut wire would. */
  intercept: (effect: Effect) => boolean = () => true;
  /** Called with each answer and update on its way in; what it returns comes in instead. */
  tamper: (input: EngineInput) => readonly EngineInput[] = (input) => [input];

  constructor(options: EngineDayOptions) {
    this.#options = options;
    this.simulation = simulate({
      calendar: NSE_CALENDAR,
      scenario: options.scenario,
      seed: options.seed ?? 7,
      quoteEvery: quietHours,
    });
    const { opensAt } = this.simulation;
    this.time = new VirtualTime(
      options.from === undefined ? opensAt : istInstant(istDate(opensAt), clock(options.from)),
    );
    this.engine = this.#newEngine();
    this.#feed = new SimulatedFeed(this.simulation, this.time);
    this.#broker = this.#newBroker();
    this.#start();
  }

  get settings(): Settings {
    return this.#options.settings ?? TERMINAL_SETTINGS;
  }

  get now(): Instant {
    return this.time.now();
  }

  to(at: Instant): void {
    this.time.advanceTo(at);
  }

  forward(ms: number): void {
    this.time.advanceTo(after(this.time.now(), ms));
  }

  /** Goes on until the fact has come or the instant is reached; the fact or null. */
  until(type: Fact['type'], limit: Instant): Fact | null {
    const from = this.facts.length;
    const found = (): Fact | null => this.facts.slice(from).find((fact) => fact.type === type) ?? null;
    this.time.advanceWhile(limit, () => found() === null);
    return found();
  }

  push(input: EngineInput): void {
    for (const each of this.tamper(input)) this.#apply(each);
  }

  command(command: EngineCommand): unknown {
    this.#calls += 1;
    const call = this.#calls;
    this.#apply({ type: 'command', call, by: 'test', command });
    return this.replies.find((each) => each.call === call)?.result;
  }

  halt(): void {
    this.#apply({
      type: 'halt',
      state: 'HALTED',
      reason: 'emergency stop (test)',
      since: this.now,
      by: 'test',
      emergency: true,
    });
  }

  /** The process dies: nothing reaches it, nothing comes of it. */
  stop(): void {
    this.#life += 1;
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    this.#feed.stop();
    this.#broker.close();
  }

  /** The process dies at this instant and another one starts, with the journal as it stands. */
  kill(): void {
    this.stop();
    this.engine = this.#newEngine();
    for (const fact of this.facts) this.engine.fold(JSON.parse(JSON.stringify(fact)) as Fact);
    this.#feed = new SimulatedFeed(this.simulation, this.time);
    this.#broker = this.#newBroker();
    this.#start();
  }

  /** Another process at a time of a later day, with this journal and nothing around it: what it does at once, and later. */
  morningAfter(time: string, days = 1) {
    const engine = this.#newEngine();
    for (const fact of this.facts) engine.fold(JSON.parse(JSON.stringify(fact)) as Fact);
    const at = istInstant(addDays(istDate(this.now), days), clock(time));
    let seq = 0;
    const push = (input: EngineInput): readonly Effect[] => {
      seq += 1;
      return engine.apply({ seq, at, ...input });
    };
    return { engine, push, start: push(this.#started()) };
  }

  broker(): PaperBroker {
    return this.#broker;
  }

  ofType<T extends Fact['type']>(type: T): readonly Extract<Fact, { readonly type: T }>[] {
    return this.facts.filter((fact): fact is Extract<Fact, { readonly type: T }> => fact.type === type);
  }

  #newEngine(): Engine {
    return createEngine({ book: 'demo', mode: 'demo', calendar: NSE_CALENDAR });
  }

  #newBroker(): PaperBroker {
    const permits = this.simulation.permits;
    const broker = new PaperBroker({
      scheduler: this.time,
      store: this.#store,
      calendar: NSE_CALENDAR,
      capital: () => this.settings.risk.paperCapital,
      habits: { ...PAPER_HABITS, permits, ...this.#options.habits },
    });
    const life = this.#life;
    broker.onUpdate((order) => {
      if (life === this.#life) this.push({ type: 'orderUpdate', order });
    });
    return broker;
  }

  #start(): void {
    this.#run += 1;
    this.#apply(this.#started());
    this.#listen();
  }

  #started(): EngineInput {
    const emergency = this.facts.findLast((fact) => fact.type === 'haltChanged');
    return {
      type: 'started',
      run: this.#run,
      mode: 'demo',
      codeVersion: 'test',
      journalRow: this.facts.length,
      settingsRevision: 1,
      settings: this.settings,
      halt: emergency?.state ?? 'ACTIVE',
      haltReason: emergency?.reason ?? null,
      haltSince: emergency?.since ?? null,
    };
  }

  #listen(): void {
    const life = this.#life;
    const alive = (): boolean => life === this.#life;
    this.#feed.start({
      index: (tick) => {
        if (!alive()) return;
        this.#broker.onIndex(tick);
        this.push({ type: 'index', ...tick });
      },
      quote: (quote) => {
        if (!alive()) return;
        this.#broker.onQuote(quote);
        this.push({ type: 'quote', ...quote });
      },
      listed: (date, contracts) => {
        if (!alive()) return;
        this.#broker.onListed(contracts);
        this.push({ type: 'listed', date, contracts });
      },
      link: (state, detail) => {
        if (alive()) this.push({ type: 'link', link: 'feed', state, detail });
      },
    });
    this.#feed.history((past) => {
      if (alive() && past.ok) this.push({ type: 'history', past: past.value });
    });
  }

  #apply(input: EngineInput): void {
    this.#seq += 1;
    const event: EngineEvent = { seq: this.#seq, at: this.time.now(), ...input };
    if (this.#options.records === true) this.events.push(event);
    const effects = this.engine.apply(event);
    for (const effect of effects) if (effect.type === 'journal') this.facts.push(effect.fact);
    for (const effect of effects)
      if (effect.type !== 'journal' && this.intercept(effect)) this.#carryOut(effect);
  }

  #carryOut(effect: Effect): void {
    const life = this.#life;
    const answer = (input: EngineInput): void => {
      if (life === this.#life) this.push(input);
    };
    switch (effect.type) {
      case 'submit':
        this.#broker.submit(effect.ticket, (given) =>
          answer({ type: 'orderAnswer', call: 'submit', tag: effect.ticket.tag, answer: given }),
        );
        return;
      case 'modify':
        this.#broker.modify(effect.orderId, effect.change, (given) =>
          answer({ type: 'orderAnswer', call: 'modify', tag: effect.tag, answer: given }),
        );
        return;
      case 'cancel':
        this.#broker.cancel(effect.orderId, (given) =>
          answer({ type: 'orderAnswer', call: 'cancel', tag: effect.tag, answer: given }),
        );
        return;
      case 'requestSnapshot':
        this.#broker.snapshot((result) => answer({ type: 'snapshot', request: effect.request, result }));
        return;
      case 'requestMargin':
        this.#broker.margin(effect.legs, (result) =>
          answer({ type: 'margin', request: effect.request, result }),
        );
        return;
      case 'subscribe':
        this.#feed.subscribe(effect.contracts.filter((contract) => this.#isNear(contract)));
        return;
      case 'setTimer':
        this.#setTimer(effect.timer, effect.at);
        return;
      case 'requestHalt':
        answer({
          type: 'halt',
          state: effect.state,
          reason: effect.reason,
          since: this.now,
          by: 'guard',
          emergency: false,
        });
        return;
      case 'reply':
        this.replies.push({ call: effect.call, result: effect.result });
        break;
      case 'notify':
      case 'journal':
      case 'requestNote': // these brokers give none
    }
  }

  /** Only what could be traded is quoted: a day is then five times as fast, and decides the same. */
  #isNear(key: ContractKey): boolean {
    const { fired } = this.simulation;
    const contract = parseContractKey(key);
    if (fired === null || !contract.ok || contract.value.type !== fired.option) return false;
    const beyond = (fired.strike50 - contract.value.strike) * (fired.option === 'PE' ? 1 : -1);
    return beyond >= 0 && beyond <= 500;
  }

  #setTimer(timer: string, at: Instant | null): void {
    this.#timers.get(timer)?.();
    this.#timers.delete(timer);
    if (at === null) return;
    const life = this.#life;
    const cancel = this.time.at(at, () => {
      if (life === this.#life) this.push({ type: 'timer', timer });
    });
    this.#timers.set(timer, cancel);
  }
}
