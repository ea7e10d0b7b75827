import { istDate, type Instant } from '../../../shared/units/index.ts';
import { optionChain, quotes } from './breeze-chain.ts';
import { historicalCharts } from './breeze-history.ts';
import { MasterFile } from './breeze-master.ts';
import { BreezeError, readJson, type BreezeSession } from './breeze-session.ts';
import type { Exchange } from './exchange.ts';
import type { Faults } from './faults.ts';
import { jsonAnswer, type Answer, type Call } from './http-front.ts';
import { inRupees } from './ist-text.ts';
import type { Market } from './market.ts';

export interface BreezeParts {
  readonly market: Market;
  readonly exchange: Exchange;
  readonly session: BreezeSession;
  readonly faults: Faults;
  readonly padding: number;
  readonly limits: boolean;
}

const V1 = '/breezeapi/api/v1/';
const V2 = '/api/v2/';
const A_MINUTE = 100;
const A_DAY = 5_000;

/** Breeze's REST interface: what went wrong comes with HTTP 200 and a Status of its own. */
export class BreezeRoutes {
  readonly #parts: BreezeParts;
  readonly #master: MasterFile;
  readonly #counts = new Map<string, number>();

  constructor(parts: BreezeParts) {
    this.#parts = parts;
    this.#master = new MasterFile(parts.market, parts.faults, parts.padding);
  }

  answer(call: Call): Answer {
    if (call.path === '/SecurityMaster.zip') return this.#master.answer();
    try {
      this.#count(this.#parts.market.now());
      return jsonAnswer({ Success: this.#route(call), Status: 200, Error: null });
    } catch (error) {
      if (!(error instanceof BreezeError)) throw error;
      return jsonAnswer({ Success: null, Status: error.status, Error: error.message });
    }
  }

  #route(call: Call): unknown {
    const { market, session, faults } = this.#parts;
    if (call.path === `${V2}historicalcharts`) {
      session.checkUnsigned(call);
      return historicalCharts(market, call.query, faults);
    }
    const endpoint = call.path.startsWith(V1) ? call.path.slice(V1.length) : '';
    if (endpoint === 'customerdetails') return session.open(call);
    session.checkSigned(call);
    switch (endpoint) {
      case 'optionchain':
        return optionChain(market, readJson(call.body));
      case 'quotes':
        return quotes(market, readJson(call.body));
      case 'funds':
        return this.#funds();
      default:
        throw new BreezeError(404, 'This endpoint is not part of the rehearsal');
    }
  }

  #funds(): Record<string, unknown> {
    const { net } = this.#parts.exchange.own();
    return {
      bank_account: '000000000001',
      total_bank_balance: inRupees(net),
      allocated_equity: 0,
      allocated_fno: 0,
      block_by_trade_equity: 0,
      block_by_trade_fno: 0,
      block_by_trade_balance: 0,
      unallocated_balance: String(inRupees(net)),
    };
  }

  #count(at: Instant): void {
    const { faults, limits } = this.#parts;
    if (faults.take('dayQuota', { host: 'breeze' }) !== null) throw dayOver();
    if (!limits) return;
    if (this.#add(`minute ${Math.floor(at / 60_000)}`) > A_MINUTE)
      throw new BreezeError(429, 'Limit exceed: API call per minute:');
    if (this.#add(`day ${istDate(at)}`) > A_DAY) throw dayOver();
  }

  #add(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }
}

function dayOver(): BreezeError {
  return new BreezeError(429, 'Limit exceed: API call per day:');
}
