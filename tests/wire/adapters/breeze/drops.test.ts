import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../../../main/domain/exchange/index.ts';
import type { OptionQuote } from '../../../../main/domain/market/tick.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { after, ensure } from '../../../../shared/units/index.ts';
import { valueOf } from '../../../support/outcome.ts';
import { breezeDesk, nearest, until, type BreezeDesk } from './breeze-desk.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
const DROPS = FULL ? 1_000 : 50;
const SEED = Number(process.env['KAVACH_SEED'] ?? (FULL ? Date.now() % 1_000_000 : 20_261_124));
/** The market runs twenty times as fast as the host's clock. */
const PUMP = { everyMs: 5, byMs: 100 };

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** The heap in MB after a collection. */
function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** What the exchange quoted of late, by contract: every quote that arrives must be one of these. */
class Truth {
  readonly #recent = new Map<ContractKey, string[]>();
  wrong = 0;
  checked = 0;

  add(quote: OptionQuote): void {
    const marks = this.#recent.get(quote.contract) ?? [];
    marks.push(mark(quote));
    if (marks.length > 100) marks.shift();
    this.#recent.set(quote.contract, marks);
  }

  check(quote: OptionQuote): void {
    this.checked += 1;
    if (this.#recent.get(quote.contract)?.includes(mark(quote)) !== true) this.wrong += 1;
  }
}

function mark({ bid, ask, bidQuantity, exchangeAt }: OptionQuote): string {
  return [bid, ask, bidQuantity, Math.floor(exchangeAt / 1_000)].join();
}

interface Soak {
  readonly desk: BreezeDesk;
  readonly truth: Truth;
  readonly seen: { index: number; quotes: number };
  readonly stop: () => void;
}

async function open(): Promise<Soak> {
  const desk = await breezeDesk({ seed: SEED });
  const truth = new Truth();
  const seen = { index: 0, quotes: 0 };
  desk.brokers.market.onQuote((quote) => truth.add(quote));
  desk.start();
  valueOf(await desk.logIn());
  await desk.goUntil(() => desk.told.lists.length > 0 && desk.link() === 'ok', 'ok');
  desk.breeze.feed.stop();
  desk.breeze.feed.start({
    link: () => {},
    listed: () => {},
    index: () => {
      seen.index += 1;
    },
    quote: (quote) => {
      seen.quotes += 1;
      truth.check(quote);
    },
  });
  const pump = setInterval(() => {
    desk.brokers.time.advanceTo(after(desk.brokers.time.now(), PUMP.byMs));
  }, PUMP.everyMs);
  return { desk, truth, seen, stop: () => clearInterval(pump) };
}

type Kind = 'cut' | 'server' | 'down';
const KINDS: readonly Kind[] = ['cut', 'server', 'down'];

/** One drop of any kind; gives the real moment at which the server was back. */
function drop({ desk }: Soak, chance: Chance, kinds: readonly Kind[] = KINDS): number {
  const kind = ensure(kinds[Math.floor(chance.next() * kinds.length)], 'a kind');
  const now = performance.now();
  if (kind !== 'down') {
    desk.brokers.faults.add({ kind: 'disconnect', host: 'breeze', how: kind });
    return now;
  }
  const ms = 20 + Math.floor(chance.next() * 400);
  desk.brokers.faults.add({ kind: 'hostDown', ms });
  return now + ms;
}

describe(`${DROPS} drops of the stream (seed ${SEED})`, () => {
  it('lose no room, give no tick to a wrong instrument, and leave nothing behind [failure 15]', async () => {
    const soak = await open();
    const { desk, truth, seen, stop } = soak;
    const chance = new Chance(SEED, 1);
    const near = nearest(desk.told.lists, desk.brokers.market.level('NIFTY'), 24);
    const recoveries: number[] = [];
    let heapBefore = 0;
    let rooms = '';
    for (let turn = 0; turn < DROPS; turn += 1) {
      if (turn % 5 === 0) rooms = want(desk, near.slice(Math.floor(chance.next() * 12)).slice(0, 12));
      await until(() => roomsOf(desk) === rooms, `rooms before drop ${turn}, seed ${SEED}`);
      await pause(chance.next() * 150);
      let back = drop(soak, chance);
      if (chance.next() < 0.2) {
        await pause(chance.next() * 60);
        back = Math.max(back, drop(soak, chance, ['cut', 'server']));
      }
      if (chance.next() < 0.2) rooms = want(desk, near.slice(Math.floor(chance.next() * 20)));
      await until(
        () => roomsOf(desk) === rooms && performance.now() > back,
        `rooms after drop ${turn}, seed ${SEED}`,
      );
      const before = { ...seen };
      await until(
        () => seen.index > before.index && seen.quotes > before.quotes,
        `ticks after drop ${turn}, seed ${SEED}`,
      );
      recoveries.push(performance.now() - back);
      if (turn === 9) heapBefore = heapMb();
    }
    stop();
    const grown = heapMb() - heapBefore;
    recoveries.sort((a, b) => a - b);
    const [p50, p99] = [0.5, 0.99].map((share) =>
      recoveries[Math.floor((recoveries.length - 1) * share)]?.toFixed(0),
    );
    process.stdout.write(
      `${DROPS} drops, seed ${SEED}: back after p50 ${p50} ms, p99 ${p99} ms, at most ${recoveries.at(-1)?.toFixed(0)} ms; ` +
        `${truth.checked} quotes held against the exchange; heap grown by ${grown.toFixed(1)} MB\n`,
    );
    expect(truth.wrong).toBe(0);
    expect(truth.checked).toBeGreaterThan(DROPS);
    expect(desk.brokers.streams().breeze).toBe(1);
    expect(desk.told.stream).toEqual([]);
    // A listener or a socket a drop left behind would hold tens of kB each, with its buffers.
    expect(grown).toBeLessThan(5 + DROPS * 0.01);
  });
});

/** Subscribes, and tells the rooms that belong to it. */
function want(desk: BreezeDesk, keys: readonly ContractKey[]): string {
  desk.breeze.feed.subscribe(keys);
  const options = keys.map((key) => `4.1!${desk.brokers.market.listed().get(key)?.exchangeToken}`);
  return ['4.1!NIFTY 50', '4.1!INDIA VIX', ...options].sort().join();
}

function roomsOf(desk: BreezeDesk): string {
  return [...desk.brokers.streams().rooms].sort().join();
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
