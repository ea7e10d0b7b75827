import type { ContractKey, IndexSymbol, LinkState } from '../../../shared/contract/index.ts';
import { err, quantity, type Result } from '../../../shared/units/index.ts';
import type { PastBars } from '../../domain/market/past-bars.ts';
import type { FeedFault, FeedListener, MarketFeed } from '../../ports/market-feed.ts';
import type { ContractTable } from './contract-table.ts';
import type { KiteInstruments } from './instruments.ts';
import { readTickerFrame, type TickerPacket } from './ticker-frame.ts';
import type { TickerPassenger } from './order-stream.ts';

/** The two indices on Kite's ticker. */
const INDICES: ReadonlyMap<number, IndexSymbol> = new Map([
  [256_265, 'NIFTY'],
  [264_969, 'INDIAVIX'],
]);

interface FeedParts {
  readonly instruments: KiteInstruments;
  /** Sends to the ticker where it is connected: what is wanted now, in full mode, and what is not any more. */
  readonly send: (wanted: readonly number[], left: readonly number[]) => void;
}

/** A second feed on the ticker of the paid plan. It has no history of its own, and says so. */
export class KiteFeed implements MarketFeed, TickerPassenger {
  readonly source = 'kite';
  readonly #parts: FeedParts;
  readonly #keys = new Map<number, ContractKey>();
  #listener: FeedListener | null = null;
  #contracts: readonly ContractKey[] = [];
  #stopListed: () => void = () => undefined;
  #link: readonly [LinkState, string] = ['down', 'the ticker is not connected'];

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  start(listener: FeedListener): void {
    this.stop();
    this.#listener = listener;
    const { instruments } = this.#parts;
    const take = (table: ContractTable): void => {
      listener.listed(table.day, table.contracts);
      this.#resubscribe();
    };
    this.#stopListed = instruments.onListed(take);
    const table = instruments.table();
    if (table !== null) take(table);
    listener.link(...this.#link);
    this.#resubscribe();
  }

  stop(): void {
    if (this.#listener === null) return;
    this.#listener = null;
    this.#stopListed();
    this.#parts.send([], this.#tokens());
  }

  subscribe(contracts: readonly ContractKey[]): void {
    const before = this.#tokens();
    this.#contracts = contracts;
    this.#resubscribe(before);
  }

  history(done: (past: Result<PastBars, FeedFault>) => void): void {
    queueMicrotask(() =>
      done(err({ code: 'NO_DATA', message: 'Kite is a feed of quotes here: bars come from Breeze' })),
    );
  }

  linked(state: LinkState, detail: string): void {
    this.#link = [state, detail];
    this.#listener?.link(state, detail);
    if (state === 'ok') this.#resubscribe();
  }

  frame(bytes: ArrayBuffer): void {
    if (this.#listener === null) return;
    for (const packet of readTickerFrame(bytes).packets) this.#tell(this.#listener, packet);
  }

  /** Without the exchange's own stamp nothing is told: a quote whose age is not known is none. */
  #tell(listener: FeedListener, packet: TickerPacket): void {
    const { token, last, bid, ask, openInterest, exchangeAt } = packet;
    if (exchangeAt === null) return;
    const symbol = INDICES.get(token);
    const contract = this.#keys.get(token);
    if (symbol !== undefined) listener.index({ symbol, price: last, exchangeAt, source: 'kite' });
    if (contract === undefined) return;
    listener.quote({
      contract,
      bid: bid?.price ?? null,
      bidQuantity: bid?.quantity ?? quantity(0),
      ask: ask?.price ?? null,
      askQuantity: ask?.quantity ?? quantity(0),
      last,
      openInterest,
      exchangeAt,
      source: 'kite',
    });
  }

  #tokens(): readonly number[] {
    return [...INDICES.keys(), ...this.#keys.keys()];
  }

  #resubscribe(before: readonly number[] = []): void {
    if (this.#listener === null) return;
    const table = this.#parts.instruments.table();
    this.#keys.clear();
    for (const key of this.#contracts) {
      const token = table?.find(key)?.token;
      if (token !== undefined) this.#keys.set(token, key);
    }
    const wanted = this.#tokens();
    this.#parts.send(
      wanted,
      before.filter((token) => !wanted.includes(token)),
    );
  }
}
