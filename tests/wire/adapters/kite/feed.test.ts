import { afterEach, describe, expect, it } from 'vitest';
import type { LinkState } from '../../../../shared/contract/index.ts';
import type { IndexTick, OptionQuote } from '../../../../main/domain/market/tick.ts';
import type { Kite } from '../../../../main/adapters/kite/index.ts';
import { listed, rehearseKite, type Rehearsal } from '../../../support/kite/kite-rehearsal.ts';

let open: Rehearsal[] = [];

afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

class Heard {
  readonly index: IndexTick[] = [];
  readonly quotes: OptionQuote[] = [];
  readonly links: LinkState[] = [];
  lists = 0;

  constructor(kite: Kite) {
    kite.feed.start({
      index: (tick) => this.index.push(tick),
      quote: (quote) => this.quotes.push(quote),
      listed: () => (this.lists += 1),
      link: (state) => this.links.push(state),
    });
  }
}

/** Lets the market run, half a second at a time, until something holds. */
async function marketUntil(rehearsal: Rehearsal, holds: () => boolean): Promise<void> {
  while (!holds()) {
    rehearsal.go(500);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function ready(...given: Parameters<typeof rehearseKite>): Promise<Rehearsal> {
  const rehearsal = await rehearseKite(...given);
  open.push(rehearsal);
  await listed(rehearsal.kite);
  await rehearsal.login();
  return rehearsal;
}

describe("Kite's market data", () => {
  const paid = { plan: 'paid', kite: { plan: 'paid' } } as const;

  it('tell both indices and the quotes that are wanted, as the exchange has them, also after a drop', async () => {
    const rehearsal = await ready(paid);
    const contract = rehearsal.put(300);
    const heard = new Heard(rehearsal.kite);
    rehearsal.kite.feed.subscribe([contract]);
    await marketUntil(rehearsal, () => heard.quotes.length > 0 && heard.index.length > 1);
    expect(heard.lists).toBe(1);
    expect(heard.quotes.every((quote) => quote.contract === contract && quote.source === 'kite')).toBe(true);
    await marketUntil(rehearsal, () => {
      const last = heard.quotes.at(-1);
      const real = rehearsal.brokers.market.quote(contract);
      return last?.bid === real?.bid && last?.ask === real?.ask && last?.bidQuantity === real?.bidQuantity;
    });
    await marketUntil(rehearsal, () => new Set(heard.index.map(({ symbol }) => symbol)).size === 2);
    rehearsal.brokers.faults.add({ kind: 'disconnect', host: 'kite', how: 'cut' });
    await marketUntil(rehearsal, () => heard.links.at(-1) === 'connecting');
    const before = heard.quotes.length;
    await marketUntil(rehearsal, () => heard.links.at(-1) === 'ok' && heard.quotes.length > before);
  });

  it('of what is no longer wanted come no more', async () => {
    const rehearsal = await ready(paid);
    const [first, second] = [rehearsal.put(300), rehearsal.put(400)];
    const heard = new Heard(rehearsal.kite);
    rehearsal.kite.feed.subscribe([first]);
    await marketUntil(rehearsal, () => heard.quotes.length > 0);
    rehearsal.kite.feed.subscribe([second]);
    await marketUntil(rehearsal, () => heard.quotes.at(-1)?.contract === second);
    const before = heard.quotes.length;
    await marketUntil(rehearsal, () => heard.quotes.length > before + 5);
    expect(heard.quotes.slice(before).every(({ contract }) => contract === second)).toBe(true);
  });

  it('survive a count that no frame holds, and do not hear of it', async () => {
    const rehearsal = await ready(paid);
    const heard = new Heard(rehearsal.kite);
    await marketUntil(rehearsal, () => heard.index.length > 0);
    for (const frame of [
      'bogusCount',
      'truncatedPacket',
      'unknownLength',
      'hugeVolume',
      'jsonNull',
    ] as const) {
      rehearsal.brokers.faults.add({ kind: 'badFrame', host: 'kite', frame });
    }
    const before = heard.index.length;
    await marketUntil(rehearsal, () => heard.index.length > before + 3);
    expect(heard.index.every(({ price }) => price > 1_000_000 || price < 10_000)).toBe(true);
  });

  it('are off on the free plan, and there is no history', async () => {
    const rehearsal = await ready();
    const heard = new Heard(rehearsal.kite);
    expect(heard.links).toEqual(['off']);
    const past = await new Promise((resolve) => rehearsal.kite.feed.history(resolve));
    expect(past).toMatchObject({ ok: false, error: { code: 'NO_DATA' } });
  });
});
