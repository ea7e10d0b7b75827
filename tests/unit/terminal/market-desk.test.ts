import { describe, expect, it } from 'vitest';
import type { EngineInput } from '../../../main/engine/event.ts';
import type { FeedListener, MarketFeed } from '../../../main/ports/market-feed.ts';
import { MarketDesk } from '../../../main/terminal/market-desk.ts';
import type { ContractKey } from '../../../shared/contract/index.ts';
import { instant, ok, paise } from '../../../shared/units/index.ts';

class ScriptedFeed implements MarketFeed {
  readonly source = 'simulated';
  listener: FeedListener | null = null;
  subscribed: readonly ContractKey[] = [];
  asked = 0;

  start(listener: FeedListener): void {
    this.listener = listener;
  }

  stop(): void {
    // Keeps its listener, as a feed whose last message is still on its way.
  }

  subscribe(contracts: readonly ContractKey[]): void {
    this.subscribed = contracts;
  }

  history(done: Parameters<MarketFeed['history']>[0]): void {
    this.asked += 1;
    done(ok({ minutes: 1, bars: [], daily: [], source: 'simulated' }));
  }
}

function rig() {
  const feed = new ScriptedFeed();
  const pushed: EngineInput['type'][] = [];
  const links: string[] = [];
  const desk = new MarketDesk(feed, {
    pushAll: (input) => pushed.push(input.type),
    link: (link, state) => links.push(`${link} ${state}`),
    now: () => instant(1_000),
  });
  return { feed, pushed, links, desk };
}

const key = (text: string): ContractKey => text as ContractKey;
const print = {
  symbol: 'NIFTY',
  price: paise(2_500_000),
  exchangeAt: instant(900),
  source: 'simulated',
} as const;

describe('the market desk', () => {
  it('subscribes to what all books want together, each contract once', () => {
    const { feed, desk } = rig();
    desk.wants('demo', [key('a'), key('b')]);
    desk.start();
    desk.wants('shadow', [key('b'), key('c')]);
    expect(feed.subscribed).toEqual(['a', 'b', 'c']);
    desk.wants('demo', []);
    expect(feed.subscribed).toEqual(['b', 'c']);
  });

  it('asks for history at the start and again after an outage, so that missed bars are filled in', () => {
    const { feed, desk } = rig();
    desk.start();
    feed.listener?.link('ok', 'connected');
    expect(feed.asked).toBe(1);
    feed.listener?.link('down', 'lost');
    feed.listener?.link('connecting', 'again');
    feed.listener?.link('ok', 'connected');
    expect(feed.asked).toBe(2);
    feed.listener?.link('ok', 'connected');
    expect(feed.asked).toBe(2);
  });

  it('tells the engines nothing after it was stopped, and knows when it last heard of the market', () => {
    const { feed, desk, pushed, links } = rig();
    desk.start();
    expect(desk.seenAt).toBeNull();
    feed.listener?.index(print);
    expect(desk.seenAt).toBe(1_000);
    desk.stop();
    feed.listener?.index(print);
    feed.listener?.link('ok', 'late');
    expect(pushed).toEqual(['history', 'index']);
    expect(links.at(-1)).toBe('feed off');
  });
});
