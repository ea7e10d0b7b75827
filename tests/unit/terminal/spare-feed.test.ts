import { describe, expect, it } from 'vitest';
import { SpareFeed } from '../../../main/terminal/spare-feed.ts';
import type { FeedListener, MarketFeed } from '../../../main/ports/market-feed.ts';
import type { ContractKey, Source } from '../../../shared/contract/index.ts';
import { err, instant, rupees } from '../../../shared/units/index.ts';

class ToldFeed implements MarketFeed {
  readonly source: Source;
  listener: FeedListener | null = null;
  wanted: readonly ContractKey[] = [];
  asked = 0;

  constructor(source: Source) {
    this.source = source;
  }

  start(listener: FeedListener): void {
    this.listener = listener;
  }

  stop(): void {
    this.listener = null;
  }

  subscribe(contracts: readonly ContractKey[]): void {
    this.wanted = contracts;
  }

  history(done: Parameters<MarketFeed['history']>[0]): void {
    this.asked += 1;
    done(err({ code: 'NO_DATA', message: 'none' }));
  }

  tick(): void {
    this.listener?.index({
      symbol: 'NIFTY',
      price: rupees(26_000),
      exchangeAt: instant(0),
      source: this.source,
    });
  }
}

function rig() {
  const [breeze, kite] = [new ToldFeed('breeze'), new ToldFeed('kite')];
  const feed = new SpareFeed(breeze, kite, 'Kite');
  const ticks: Source[] = [];
  const links: string[] = [];
  feed.start({
    index: ({ source }) => ticks.push(source),
    quote: () => undefined,
    listed: () => undefined,
    link: (state, detail) => links.push(`${state}: ${detail}`),
  });
  return { breeze, kite, feed, ticks, links };
}

describe('a second feed', () => {
  it('keeps silent while the first is well: no tick comes twice [failure 30]', () => {
    const { breeze, kite, ticks } = rig();
    breeze.listener?.link('ok', 'ticking');
    kite.listener?.link('ok', 'ticking');
    breeze.tick();
    kite.tick();
    expect(ticks).toEqual(['breeze']);
  });

  it('steps in while the first is silent, says so, and steps back', () => {
    const { breeze, kite, ticks, links } = rig();
    kite.listener?.link('ok', 'ticking');
    breeze.listener?.link('stale', 'silent for 4 s');
    kite.tick();
    breeze.listener?.link('ok', 'ticking');
    kite.tick();
    expect(ticks).toEqual(['kite']);
    expect(links.slice(-2)).toEqual(['ok: prices of Kite; silent for 4 s', 'ok: ticking']);
  });

  it('is no help where it is down itself', () => {
    const { breeze, kite, ticks, links } = rig();
    kite.listener?.link('down', 'this key has no stream');
    breeze.listener?.link('down', 'no data');
    kite.tick();
    expect(ticks).toEqual([]);
    expect(links.at(-1)).toBe('down: no data');
  });

  it('wants the same contracts, and is never asked for the past', () => {
    const { breeze, kite, feed } = rig();
    const wanted = ['NIFTY 2026-11-23 26000 CE' as ContractKey];
    feed.subscribe(wanted);
    feed.history(() => undefined);
    expect([breeze.wanted, kite.wanted, breeze.asked, kite.asked]).toEqual([wanted, wanted, 1, 0]);
  });
});
