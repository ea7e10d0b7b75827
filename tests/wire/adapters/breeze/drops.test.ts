import { describe, expect, it } from 'vitest';
import { Chance } from '../../../../main/domain/exchange/index.ts';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { after, ensure } from '../../../../shared/units/index.ts';
import { DROPS, heapMb, pause, QuoteTruth, recoveryWords, SEED } from '../../../support/drop-soak.ts';
import { valueOf } from '../../../support/outcome.ts';
import { breezeDesk, nearest, until, type BreezeDesk } from './breeze-desk.ts';

/** The market runs twenty times as fast as the host's clock. */
const PUMP = { everyMs: 5, byMs: 100 };

interface Soak {
  readonly desk: BreezeDesk;
  readonly truth: QuoteTruth;
  readonly seen: { index: number; quotes: number };
  readonly stop: () => void;
}

async function open(): Promise<Soak> {
  const desk = await breezeDesk({ seed: SEED });
  const truth = new QuoteTruth();
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
    process.stdout.write(
      `${recoveryWords(recoveries)}; ${truth.checked} quotes held against the exchange; heap grown by ${grown.toFixed(1)} MB\n`,
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
