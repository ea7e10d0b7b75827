import { describe, expect, it } from 'vitest';
import { breezeDesk, nearest } from './breeze-desk.ts';

describe('the market as Breeze tells it', () => {
  it('tells the index, the VIX and the wanted contracts, at the prices of the exchange', async () => {
    const desk = await breezeDesk();
    desk.start();
    expect(await desk.logIn()).toEqual({ ok: true, value: null });
    await desk.goUntil(() => desk.told.lists.length > 0, 'contracts listed');
    await desk.goUntil(() => desk.link() === 'ok' && desk.told.index.length > 4, 'ok');
    const wanted = nearest(desk.told.lists, desk.brokers.market.level('NIFTY'), 10);
    desk.breeze.feed.subscribe(wanted);
    await desk.goUntil(
      () => new Set(desk.told.quotes.map((quote) => quote.contract)).size === 10,
      'all quoted',
    );
    expect(desk.brokers.streams().rooms).toHaveLength(12);
  });
});
