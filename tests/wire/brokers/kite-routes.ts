import type { Faults } from './faults.ts';
import { jsonAnswer, type Answer, type Call } from './http-front.ts';
import { KiteError, badInput } from './kite-error.ts';
import { KiteLimits, type KiteCallKind } from './kite-limits.ts';
import { historicalAnswer, instrumentsCsv, quoteAnswer } from './kite-market-data.ts';
import type { KiteMoney } from './kite-money.ts';
import { kiteOrderRow } from './kite-order.ts';
import type { Params } from './kite-order-params.ts';
import type { KiteOrders } from './kite-orders.ts';
import { kitePositions, kiteTrades } from './kite-positions.ts';
import { profile, type KiteSession } from './kite-session.ts';
import type { Exchange } from './exchange.ts';
import type { Market } from './market.ts';

export type Plan = 'free' | 'paid';

export interface KiteParts {
  readonly market: Market;
  readonly exchange: Exchange;
  readonly orders: KiteOrders;
  readonly money: KiteMoney;
  readonly session: KiteSession;
  readonly faults: Faults;
  readonly plan: Plan;
  readonly padding: number;
  /** Off: no limit of calls is kept. */
  readonly limits: boolean;
  /** Null: orders are taken from any address. */
  readonly allowedAddress: string | null;
}

const MOUNT = '/kite';

/** Kite's REST interface. */
export class KiteRoutes {
  readonly #parts: KiteParts;
  readonly #limits = new KiteLimits();

  constructor(parts: KiteParts) {
    this.#parts = parts;
  }

  answer(call: Call): Answer {
    try {
      return this.#route(call, call.path.slice(MOUNT.length));
    } catch (error) {
      if (!(error instanceof KiteError)) throw error;
      const body = { status: 'error', message: error.message, data: null, error_type: error.type };
      return jsonAnswer(body, error.status);
    }
  }

  #route(call: Call, path: string): Answer {
    const { session, market, padding } = this.#parts;
    const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
    if (this.#parts.limits) this.#limits.count(kindOf(call.method, first, rest), market.now());
    if (first === 'instruments' && rest[0] !== 'historical') {
      if (rest[0] !== undefined && rest[0] !== 'NFO') throw badInput('Invalid `exchange`.');
      return { status: 200, type: 'text/csv', body: instrumentsCsv(market, padding) };
    }
    if (first === 'session' && rest[0] === 'token' && call.method === 'POST')
      return success(session.open(formOf(call)));
    session.check(headerOf(call, 'authorization'));
    switch (first) {
      case 'session':
        session.end();
        return success(true);
      case 'user':
        return this.#user(rest);
      case 'orders':
        return this.#orders(call, rest);
      case 'trades':
        return success(kiteTrades(this.#parts.exchange, this.#parts.orders, null));
      case 'portfolio':
        return this.#portfolio(call, rest[0] ?? '');
      case 'margins':
      case 'charges':
        return this.#money(call, `${first}/${rest[0] ?? ''}`);
      case 'quote':
      case 'instruments':
        return this.#paid(call, first, rest);
      default:
        throw new KiteError('GeneralException', 'Route not found', 404);
    }
  }

  #user([what, segment]: readonly string[]): Answer {
    const { money } = this.#parts;
    if (what === 'profile') return success(profile());
    if (what !== 'margins') throw new KiteError('GeneralException', 'Route not found', 404);
    if (segment === undefined) return success(money.segments());
    if (segment === 'equity') return success(money.equity());
    throw badInput('Invalid `segment`.');
  }

  #orders(call: Call, [first, second]: readonly string[]): Answer {
    const { orders, exchange } = this.#parts;
    if (call.method === 'GET') {
      if (first === undefined) return success(orders.all().map(kiteOrderRow));
      const order = orders.find(first);
      return success(second === 'trades' ? kiteTrades(exchange, orders, order.id) : order.history);
    }
    this.#checkAddress(call);
    const form = formOf(call);
    if (call.method === 'POST') return success(orders.place(first ?? '', form));
    if (second === undefined) throw badInput('Missing `order_id`.');
    if (call.method === 'PUT') return success({ order_id: orders.modify(second, form) });
    if (call.method === 'DELETE') return success({ order_id: orders.cancel(second) });
    throw new KiteError('GeneralException', 'Method not allowed', 405);
  }

  /** Orders are taken from the registered address only; reading is free. */
  #checkAddress({ from }: Call): void {
    const { allowedAddress, faults } = this.#parts;
    const isWrong = faults.take('wrongAddress', { host: 'kite' }) !== null;
    if (!isWrong && (allowedAddress === null || allowedAddress === from)) return;
    throw new KiteError(
      'PermissionException',
      `IP (${from}) is not allowed to place orders for this app. Update allowed IPs on developer console.`,
    );
  }

  #portfolio({ method }: Call, what: string): Answer {
    const { market, exchange } = this.#parts;
    if (what === 'positions' && method === 'GET') return success(kitePositions(market, exchange));
    if (what === 'holdings') return success([]);
    throw new KiteError('GeneralException', 'This route is not part of the rehearsal', 404);
  }

  #money(call: Call, what: string): Answer {
    const { money } = this.#parts;
    const body = jsonOf(call);
    if (what === 'margins/orders') return success(money.orderMargins(body));
    if (what === 'margins/basket')
      return success(money.basket(body, call.query.get('consider_positions') !== 'false'));
    if (what === 'charges/orders') return success(money.contractNote(body));
    throw new KiteError('GeneralException', 'Route not found', 404);
  }

  #paid(call: Call, first: string, [what, token = '', interval = '']: readonly string[]): Answer {
    const { plan, market } = this.#parts;
    if (plan === 'free') throw new KiteError('PermissionException', 'Insufficient permission for that call.');
    if (first === 'instruments' && what === 'historical')
      return success(historicalAnswer(market, token, interval, call.query));
    const depth = what === undefined ? 'full' : what === 'ohlc' ? 'ohlc' : 'ltp';
    return success(quoteAnswer(market, call.query.getAll('i'), depth));
  }
}

function kindOf(method: string, first: string, rest: readonly string[]): KiteCallKind {
  if (first === 'orders' && method !== 'GET') return 'order';
  if (first === 'quote') return 'quote';
  return first === 'instruments' && rest[0] === 'historical' ? 'historical' : 'other';
}

function success(data: unknown): Answer {
  return jsonAnswer({ status: 'success', data });
}

export function formOf({ body }: Call): Params {
  return Object.fromEntries(new URLSearchParams(body));
}

function jsonOf({ body }: Call): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw badInput('Invalid JSON in request.');
  }
}

export function headerOf({ headers }: Call, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
