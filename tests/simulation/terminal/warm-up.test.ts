import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sqliteSource } from '../../../main/adapters/sqlite/history-source.ts';
import { openHistory } from '../../../main/adapters/sqlite/history-store.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import type { PastBars } from '../../../main/domain/market/past-bars.ts';
import type { HistorySource } from '../../../main/ports/history-source.ts';
import type { FeedFault, MarketFeed } from '../../../main/ports/market-feed.ts';
import { WarmFeed } from '../../../main/terminal/warm-feed.ts';
import { addDays, instant, istDate, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { DEMO_WEEK } from '../../../main/adapters/simulator/market-days.ts';
import { valueOf } from '../../support/outcome.ts';
import { BEFORE_THE_SIGNAL } from '../../support/before-the-signal.ts';
import { MemoryDisk, MemoryTerminal } from '../../support/memory-terminal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LOST = addDays(DEMO_WEEK, -4);

type Told = Result<PastBars, FeedFault>;

/** A feed whose past lacks a day of the week before; what it has of it otherwise goes to `whole`. */
function forgetful(feed: MarketFeed, date: TradingDate, whole: (past: PastBars) => void): MarketFeed {
  return {
    source: feed.source,
    start: (listener) => feed.start(listener),
    stop: () => feed.stop(),
    subscribe: (contracts) => feed.subscribe(contracts),
    history: (done: (past: Told) => void) =>
      feed.history((past) => {
        if (past.ok) whole(past.value);
        const bars = valueOf(past).bars.filter(({ start }) => istDate(start) !== date);
        done(ok({ ...valueOf(past), bars }));
      }),
  };
}

/** history.db with the bars that the feed has lost. */
function remembered(past: PastBars): HistorySource {
  const path = `${temporaryFolder()}/history.db`;
  const store = valueOf(openHistory(path));
  const before = past.bars.filter(({ start }) => istDate(start) < DEMO_WEEK);
  valueOf(store.importBars({ symbol: 'NIFTY', minutes: 1, vendor: 'mine' }, before));
  return sqliteSource('history.db', store);
}

/** A terminal that starts at 11:10, minutes before the simulated Monday's signal. */
async function lateStart(withStore: boolean): Promise<MemoryTerminal> {
  let stores: readonly HistorySource[] = [];
  let at: MemoryTerminal['time'] | null = null;
  const demo = new MemoryTerminal(new MemoryDisk(), 'demo', BEFORE_THE_SIGNAL, {
    scheduler: (time) => {
      at = time;
      return time;
    },
    feed: (feed) =>
      new WarmFeed(
        forgetful(feed, LOST, (past) => {
          if (withStore && stores.length === 0) stores = [remembered(past)];
        }),
        {
          calendar: NSE_CALENDAR,
          now: () => at?.now() ?? BEFORE_THE_SIGNAL,
          stores: () => stores,
          keep: () => undefined,
        },
      ),
  });
  // Some turns of the process, in which seconds of the market pass, until the past is there.
  for (let turn = 0; turn < 10; turn += 1) {
    await setImmediate();
    demo.time.advanceTo(instant(demo.time.now() + 500));
  }
  return demo;
}

describe('a terminal that starts late into the week’s first day', () => {
  it('evaluates the morning’s bars from the past and enters at 11:15, on the weeks of a store where its feed lacks a session', async () => {
    const demo = await lateStart(true);
    demo.runToFact('spreadPlanned');
    const evaluated = demo.disk.facts().filter(({ type }) => type === 'barEvaluated');
    expect(evaluated[0]).toMatchObject({ backFilled: true, state: { context: { doubts: [] } } });
  });

  it('makes no entry on a week whose context lacks a session, and says which', async () => {
    const demo = await lateStart(false);
    demo.runTo('11:25');
    expect(demo.disk.types()).not.toContain('spreadPlanned');
    const evaluated = demo.disk.facts().find(({ type }) => type === 'barEvaluated');
    expect(evaluated).toMatchObject({
      state: { context: { doubts: [`no bars on ${LOST}, a session of the calendar`] } },
    });
    const refused = demo.disk.facts().find((fact) => fact.type === 'entryMissed');
    expect(JSON.stringify(refused)).toContain('CONTEXT_DOUBTFUL');
  });
});
