import { describe, expect, it } from 'vitest';
import type { ContractKey } from '../../../../shared/contract/index.ts';
import { after } from '../../../../shared/units/index.ts';
import { breezeDesk, nearest, until, type BreezeDesk } from './breeze-desk.ts';

/** Everything the exchange quoted, so that what arrives can be held against it. */
function exchangeQuotes(desk: BreezeDesk): Set<string> {
  const all = new Set<string>();
  desk.brokers.market.onQuote((quote) => all.add(mark(quote)));
  return all;
}

function mark(quote: {
  contract: ContractKey;
  bid: number | null;
  ask: number | null;
  exchangeAt: number;
}): string {
  return [quote.contract, quote.bid, quote.ask, Math.floor(quote.exchangeAt / 1_000)].join();
}

async function open(): Promise<BreezeDesk> {
  const desk = await breezeDesk();
  desk.start();
  await desk.logIn();
  await desk.goUntil(() => desk.link() === 'ok' && desk.told.lists.length > 0, 'ok');
  return desk;
}

const wantedNear = (desk: BreezeDesk, count: number): readonly ContractKey[] =>
  nearest(desk.told.lists, desk.brokers.market.level('NIFTY'), count);

describe('the market as Breeze tells it', () => {
  it('is that of the exchange: index, VIX and every wanted contract, at its prices and its time', async () => {
    const desk = await open();
    const quoted = exchangeQuotes(desk);
    desk.breeze.feed.subscribe(wantedNear(desk, 10));
    const contracts = (): number => new Set(desk.told.quotes.map((quote) => quote.contract)).size;
    await desk.goUntil(() => contracts() === 10 && desk.told.quotes.length > 40, 'all quoted');
    expect(desk.told.quotes.map(mark).filter((each) => !quoted.has(each))).toEqual([]);
    expect(new Set(desk.told.index.map((tick) => tick.symbol))).toEqual(new Set(['NIFTY', 'INDIAVIX']));
    expect(desk.told.index.at(-1)?.price).toBeGreaterThan(0);
    expect(desk.told.stream).toEqual([]);
  });

  it('lists the contracts of the day before the first quote, with lots and ticks from the master', async () => {
    const desk = await open();
    const [list = []] = desk.told.lists;
    expect(desk.told.lists).toHaveLength(1);
    expect(list).toHaveLength(desk.brokers.market.listed().size);
    for (const each of list) {
      const truth = desk.brokers.market.listed().get(each.key);
      expect([each.lotSize, each.tickSize, each.strike]).toEqual([
        truth?.lotSize,
        truth?.tickSize,
        truth?.strike,
      ]);
      expect(each).not.toHaveProperty('token');
    }
  });

  it('comes for the whole set that is wanted now: new rooms are joined, others left, the indices stay', async () => {
    const desk = await open();
    const [a, b, c] = [wantedNear(desk, 8).slice(0, 4), wantedNear(desk, 8).slice(2, 8), [] as ContractKey[]];
    const rooms = (): number => desk.brokers.streams().rooms.length;
    for (const [wanted, count] of [
      [a, 6],
      [b, 8],
      [c, 2],
    ] as const) {
      desk.breeze.feed.subscribe(wanted);
      await until(() => rooms() === count, `${count} rooms`);
    }
    const seen = desk.told.quotes.length;
    await desk.go(5);
    expect(desk.told.quotes.length).toBe(seen);
  });

  it('names wanted contracts that Breeze does not list [failure 17]', async () => {
    const desk = await open();
    desk.breeze.feed.subscribe(['NIFTY 2026-11-30 99950 CE' as ContractKey]);
    expect(desk.told.stream.at(-1)).toBe(
      'Breeze does not list 1 wanted contracts, such as NIFTY 2026-11-30 99950 CE',
    );
  });

  it('has one listener and one message a tick, however often it was subscribed [must 4]', async () => {
    const desk = await open();
    const wanted = wantedNear(desk, 4);
    for (let turn = 0; turn < 50; turn += 1)
      desk.breeze.feed.subscribe(turn % 2 === 0 ? wanted : wanted.slice(0, 1));
    desk.breeze.feed.subscribe(wanted);
    await desk.goUntil(() => desk.told.quotes.length > 8, 'quotes');
    let printed = 0;
    desk.brokers.market.onIndex(() => {
      printed += 1;
    });
    const before = desk.told.index.length;
    await desk.go(10);
    await until(() => desk.told.index.length - before >= printed, 'every print');
    // Those that were on their way when the counting began come on top; doubled ones would be twice as many.
    expect(desk.told.index.length - before - printed).toBeLessThan(5);
  });

  it('stops with stop: rooms left, connection closed, nothing told; and starts again', async () => {
    const desk = await open();
    desk.breeze.feed.subscribe(wantedNear(desk, 4));
    await desk.goUntil(() => desk.told.quotes.length > 4, 'quotes');
    desk.breeze.feed.stop();
    await until(() => desk.brokers.streams().breeze === 0, 'closed');
    const told = [desk.told.index.length, desk.told.links.length];
    await desk.go(5);
    expect([desk.told.index.length, desk.told.links.length]).toEqual(told);
    desk.start();
    const seen = desk.told.quotes.length;
    await desk.goUntil(() => desk.link() === 'ok' && desk.told.quotes.length > seen, 'ok again');
    expect(desk.brokers.streams()).toMatchObject({ breeze: 1, rooms: { length: 6 } });
    expect(desk.told.lists).toHaveLength(2);
  });

  it('before a login is off, and says to log in', async () => {
    const desk = await breezeDesk();
    desk.start();
    expect(desk.told.links).toEqual([
      { state: 'off', words: 'log in to Breeze: there is no market data before' },
    ]);
    expect(desk.told.callStates).toEqual(['off']);
    expect(await desk.history()).toMatchObject({ ok: false, error: { code: 'SESSION_DEAD' } });
  });

  it('before the market opens is ok without a price', async () => {
    const desk = await breezeDesk({ from: after(await marketOpen(), -1_800_000) });
    desk.start();
    await desk.logIn();
    await until(() => desk.link() === 'ok', 'connected');
    expect(desk.words()).toBe('connected; the market is closed');
  });
});

async function marketOpen() {
  const desk = await breezeDesk();
  return desk.brokers.time.now();
}
