import type { ContractKey } from '../../../shared/contract/index.ts';
import { paise, type Instant, type Quantity } from '../../../shared/units/index.ts';
import { simulate, type ScenarioName } from '../../../main/adapters/simulator/index.ts';
import { VirtualTime } from '../../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import type { BrokerSnapshot } from '../../../main/domain/trading/order.ts';
import { BreezeRoutes } from './breeze-routes.ts';
import { BreezeSession } from './breeze-session.ts';
import { BreezeStream } from './breeze-stream.ts';
import { Exchange } from './exchange.ts';
import type { Fault } from './fault-kinds.ts';
import { Faults } from './faults.ts';
import { HttpFront, type Answer, type Call, type Received } from './http-front.ts';
import { KiteMoney } from './kite-money.ts';
import { domainOrder } from './kite-order.ts';
import { KiteOrders } from './kite-orders.ts';
import { KiteRms } from './kite-rms.ts';
import { KiteRoutes, type Plan } from './kite-routes.ts';
import { KiteSession, type Keys } from './kite-session.ts';
import { KiteTicker } from './kite-ticker.ts';
import { breezeLogin, kiteLogin, type Redirects } from './login-pages.ts';
import { Market } from './market.ts';
import { RehearsalClock } from './rehearsal-clock.ts';
import { rehearsalAnswer } from './rehearsal-routes.ts';

export interface BrokersOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  readonly scenario?: ScenarioName;
  readonly seed?: number;
  readonly speed?: number;
  readonly plan?: Plan;
  /** The simulated instant at which it begins; without it seconds before the scenario's day opens. */
  readonly from?: Instant;
  /** Time stands until `time` is moved. */
  readonly virtual?: boolean;
  /** Rupees in the account. */
  readonly capital?: number;
  /** Rows of other underlyings in Kite's dump and in Breeze's master. */
  readonly padding?: { readonly kite?: number; readonly breeze?: number };
  /** Whether the brokers keep their limits of calls; true without it. */
  readonly limits?: boolean;
  /** The one address that Kite takes orders from. */
  readonly allowedAddress?: string;
}

export interface Addresses {
  readonly clock: string;
  readonly kite: { readonly root: string; readonly ticker: string; readonly login: string };
  readonly breeze: {
    readonly api: string;
    readonly v2: string;
    readonly stream: string;
    readonly orders: string;
    readonly ohlc: string;
    readonly master: string;
    readonly login: string;
  };
}

export interface LocalBrokers {
  readonly url: string;
  readonly addresses: Addresses;
  readonly time: VirtualTime;
  readonly market: Market;
  readonly faults: Faults;
  readonly keys: { readonly kite: Keys; readonly breeze: Keys };
  /** Every call that reached a broker, oldest first. */
  readonly requests: readonly Received[];
  /** The exchange's whole truth; order ids are Kite's. */
  exchange(): BrokerSnapshot;
  /** What the log-in pages would hand to the app. */
  login(): { readonly requestToken: string; readonly apiSession: string };
  /** An order of the account that is not ours; null where the contract is not listed. */
  foreign(contract: string, side: 'buy' | 'sell', units: Quantity, price: number | null): string | null;
  dropSockets(host: 'kite' | 'breeze'): void;
  /** Open streams, and the rooms that Breeze's are in. */
  streams(): { readonly kite: number; readonly breeze: number; readonly rooms: readonly string[] };
  setSpeed(speed: number): void;
  close(): Promise<void>;
}

const KITE_KEYS = { key: 'rehearsalkite', secret: 'rehearsal-kite-secret' };
const BREEZE_KEYS = { key: 'rehearsalbreeze', secret: 'rehearsal-breeze-secret' };

/** Everything that stands behind the one port. */
class Rehearsal {
  readonly time: VirtualTime;
  readonly market: Market;
  readonly faults: Faults;
  readonly exchange: Exchange;
  readonly orders: KiteOrders;
  readonly kiteSession: KiteSession;
  readonly breezeSession: BreezeSession;
  readonly kite: KiteRoutes;
  readonly breeze: BreezeRoutes;
  readonly ticker: KiteTicker;

  constructor(options: BrokersOptions) {
    const seed = options.seed ?? 1;
    const simulation = simulate({ calendar: NSE_CALENDAR, scenario: options.scenario ?? 'demo', seed });
    this.time = new VirtualTime(options.from ?? simulation.opensAt);
    this.market = new Market(simulation, this.time);
    this.faults = new Faults(seed);
    this.exchange = new Exchange(this.market, this.faults, paise((options.capital ?? 1_000_000) * 100));
    const now = () => this.time.now();
    const rms = new KiteRms(this.exchange, this.market);
    this.orders = new KiteOrders(this.market, this.exchange, rms, this.faults);
    this.kiteSession = new KiteSession(KITE_KEYS, now);
    this.breezeSession = new BreezeSession(BREEZE_KEYS, now, this.faults);
    const plan = options.plan ?? 'free';
    const shared = {
      market: this.market,
      exchange: this.exchange,
      faults: this.faults,
      limits: options.limits ?? true,
    };
    this.kite = new KiteRoutes({
      ...shared,
      orders: this.orders,
      money: new KiteMoney(this.market, this.exchange, rms, this.orders),
      session: this.kiteSession,
      plan,
      padding: options.padding?.kite ?? 0,
      allowedAddress: options.allowedAddress ?? null,
    });
    this.breeze = new BreezeRoutes({
      ...shared,
      session: this.breezeSession,
      padding: options.padding?.breeze ?? 0,
    });
    this.ticker = new KiteTicker({
      market: this.market,
      session: this.kiteSession,
      faults: this.faults,
      plan,
    });
    this.orders.onUpdate((order) => this.ticker.onOrder(order));
  }

  truth(): BrokerSnapshot {
    const { book } = this.exchange;
    const own = this.exchange.own();
    const used = this.exchange.need([]).held;
    return {
      at: this.time.now(),
      orders: this.orders.all().map(domainOrder),
      trades: book.trades().flatMap((trade) => {
        const order = this.orders.byBookId(trade.orderId);
        return order === null ? [] : { ...trade, orderId: domainOrder(order).orderId };
      }),
      positions: book.positions(),
      funds: { available: paise(own.net - used), used },
    };
  }
}

/** Starts both brokers on one port of this machine. */
export async function startBrokers(options: BrokersOptions = {}): Promise<LocalBrokers> {
  const rehearsal = new Rehearsal(options);
  const clock = new RehearsalClock(rehearsal.time, options.virtual === true ? null : (options.speed ?? 1));
  const redirects: Redirects = { kite: null, breeze: null };
  const brokers: { made: LocalBrokers | null } = { made: null };
  const front = new HttpFront({
    faults: rehearsal.faults,
    now: () => rehearsal.time.now(),
    answer: (call) => answer(call, rehearsal, redirects, brokers.made, clock),
    stream: (call, response) => {
      if (call.path !== '/rehearsal/clock') return false;
      clock.follow(response);
      return true;
    },
  });
  const stream = new BreezeStream(front.http, rehearsal.market, rehearsal.breezeSession, rehearsal.faults);
  front.http.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/kws') === true) rehearsal.ticker.upgrade(request, socket, head);
  });
  const port = await front.listen(options.port ?? 0);
  rehearsal.exchange.start();
  rehearsal.market.start();
  clock.start();
  const made = localBrokers(rehearsal, front, stream, clock, `http://127.0.0.1:${port}`);
  rehearsal.faults.onAdd((fault) => act(fault, rehearsal, front, stream, made));
  brokers.made = made;
  return made;
}

function answer(
  call: Call,
  rehearsal: Rehearsal,
  redirects: Redirects,
  brokers: LocalBrokers | null,
  clock: RehearsalClock,
): Answer {
  if (call.host === 'rehearsal' && brokers !== null)
    return rehearsalAnswer(call, { brokers, redirects, setSpeed: (speed) => clock.setSpeed(speed) });
  if (call.path.startsWith('/kite/connect/')) return kiteLogin(call, rehearsal.kiteSession, redirects);
  if (call.path === '/breezeapi/apiuser/login') return breezeLogin(call, rehearsal.breezeSession, redirects);
  return call.host === 'kite' ? rehearsal.kite.answer(call) : rehearsal.breeze.answer(call);
}

/** Faults that happen at once. */
function act(
  fault: Fault,
  rehearsal: Rehearsal,
  front: HttpFront,
  stream: BreezeStream,
  brokers: LocalBrokers,
): void {
  switch (fault.kind) {
    case 'tokenDeath':
      if (fault.host === 'kite') rehearsal.kiteSession.end();
      else rehearsal.breezeSession.end();
      break;
    case 'badFrame':
      if (fault.host === 'kite') rehearsal.ticker.badFrame(fault.frame);
      else stream.badFrame(fault.frame);
      break;
    case 'disconnect':
      if (fault.host === 'kite') rehearsal.ticker.drop(fault.how);
      else stream.drop(fault.how);
      break;
    case 'hostDown':
      front.goDown(fault.ms);
      break;
    case 'foreign':
      brokers.foreign(fault.contract, fault.side, fault.quantity as Quantity, fault.price ?? null);
      break;
    default:
  }
}

function localBrokers(
  rehearsal: Rehearsal,
  front: HttpFront,
  stream: BreezeStream,
  clock: RehearsalClock,
  url: string,
): LocalBrokers {
  const { time, market, faults, orders, kiteSession, breezeSession, ticker, exchange } = rehearsal;
  return {
    url,
    addresses: addressesAt(url),
    time,
    market,
    faults,
    keys: { kite: KITE_KEYS, breeze: BREEZE_KEYS },
    requests: front.received,
    exchange: () => rehearsal.truth(),
    login: () => ({ requestToken: kiteSession.requestToken(), apiSession: breezeSession.apiSession() }),
    foreign(contract, side, units, price) {
      const listed = market.listed().get(contract as ContractKey);
      return listed === undefined ? null : orders.foreign(listed, side, units, price);
    },
    dropSockets: (host) => (host === 'kite' ? ticker.drop('cut') : stream.drop('cut')),
    streams: () => ({ kite: ticker.connections(), breeze: stream.connections(), rooms: stream.rooms() }),
    setSpeed: (speed) => clock.setSpeed(speed),
    async close() {
      clock.close();
      market.stop();
      exchange.stop();
      ticker.close();
      await stream.close();
      await front.close();
    },
  };
}

function addressesAt(url: string): Addresses {
  return {
    clock: `${url}/rehearsal/clock`,
    kite: {
      root: `${url}/kite`,
      ticker: `${url.replace('http', 'ws')}/kws`,
      login: `${url}/kite/connect/login`,
    },
    breeze: {
      api: `${url}/breezeapi/api/v1/`,
      v2: `${url}/api/v2/`,
      stream: `${url}/stream`,
      orders: `${url}/orders`,
      ohlc: url,
      master: `${url}/SecurityMaster.zip`,
      login: `${url}/breezeapi/apiuser/login`,
    },
  };
}
