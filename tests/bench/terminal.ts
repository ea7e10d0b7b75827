import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { MemoryControl, MemoryPaperBook, MemorySettings } from '../../main/adapters/memory/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../main/adapters/paper/index.ts';
import { openDataFolder, type DataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { VirtualTime } from '../../main/adapters/time/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import type { Broker } from '../../main/ports/broker.ts';
import type { FeedListener, MarketFeed } from '../../main/ports/market-feed.ts';
import { Terminal } from '../../main/terminal/terminal.ts';
import { simulate, SimulatedFeed } from '../../main/adapters/simulator/index.ts';
import { BrokerFeed } from '../../main/hosts/broker-feed.ts';
import { TERMINAL_SETTINGS, type ContractKey } from '../../shared/contract/index.ts';
import { ensure, instant, paise, quantity, type Instant, type Result } from '../../shared/units/index.ts';
import { RunningKavach } from '../support/running-kavach.ts';

type Figures = Record<string, number>;

function must<T>(result: Result<T, { readonly message: string }>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The whole terminal with its journal and tape on disk; the market is whatever the feed is. */
function terminalOn(
  folder: DataFolder,
  time: VirtualTime,
  feed: (broker: PaperBroker) => MarketFeed,
  watch: (broker: Broker) => Broker,
): Terminal {
  const broker = new PaperBroker({
    scheduler: time,
    store: new MemoryPaperBook(),
    calendar: NSE_CALENDAR,
    capital: () => TERMINAL_SETTINGS.risk.paperCapital,
    habits: PAPER_HABITS,
  });
  return new Terminal({
    version: 'bench',
    calendar: NSE_CALENDAR,
    calendarFault: null,
    scheduler: time,
    realTime: null,
    feed: feed(broker),
    books: [{ book: 'demo', mode: 'demo', journal: must(folder.journal('demo')), broker: watch(broker) }],
    control: new MemoryControl(),
    settings: new MemorySettings(TERMINAL_SETTINGS),
    openTape: (date) => must(folder.tape(date, 'demo')),
    emergencyLog: () => undefined,
    notify: () => undefined,
    onFatal: () => undefined,
    demo: null,
    trading: null,
    leave: null,
    measures: null,
  });
}

const TICKS = 1_000_000;
const TURN = 100;
const OPEN = instant(1_794_800_000_000);

/** A feed that a bench plays by hand. */
class HandFeed implements MarketFeed {
  readonly source = 'simulated';
  listener: FeedListener | null = null;

  start(listener: FeedListener): void {
    this.listener = listener;
  }

  stop(): void {
    this.listener = null;
  }

  subscribe(): void {
    // The bench tells every contract.
  }

  history(): void {
    // Nothing before.
  }
}

/** Ticks in turns of 100 as a feed delivers them, one index print to nineteen option quotes, a flush each second. */
async function ticksWithRecording(folder: DataFolder): Promise<Figures> {
  const time = new VirtualTime(OPEN);
  const feed = new HandFeed();
  const terminal = terminalOn(
    folder,
    time,
    () => feed,
    (broker) => broker,
  );
  terminal.start();
  const listener = ensure(feed.listener, 'a started feed');
  const contracts = Array.from(
    { length: 80 },
    (_, n) => `NIFTY 2026-11-17 ${24_000 + 50 * n} PE` as ContractKey,
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  for (let tick = 0; tick < TICKS; tick += 1) {
    const at: Instant = instant(OPEN + Math.floor(tick / TURN));
    if (tick % TURN === 0) {
      time.advanceTo(at);
      await setImmediate();
    }
    const price = paise(2_580_000 + ((tick * 7) % 2_000));
    if (tick % 20 === 0) {
      listener.index({ symbol: 'NIFTY', price, exchangeAt: at, source: 'simulated' });
      continue;
    }
    listener.quote({
      contract: ensure(contracts[tick % contracts.length], 'a contract'),
      bid: paise(5_000 + (tick % 50)),
      bidQuantity: quantity(650),
      ask: paise(5_010 + (tick % 50)),
      askQuantity: quantity(650),
      last: paise(5_005),
      openInterest: 1_000,
      exchangeAt: at,
      source: 'simulated',
    });
  }
  const seconds = (performance.now() - began) / 1_000;
  delay.disable();
  terminal.close();
  return {
    terminal_ticks_per_s: TICKS / seconds,
    terminal_loop_delay_p99_ms: delay.percentile(99) / 1e6,
    terminal_loop_delay_max_ms: delay.max / 1e6,
  };
}

/** Demo days: from the event that decides to the broker being called, tape flushed and journal row synced between. */
function decisionToSubmit(folders: readonly DataFolder[]): Figures {
  const took: number[] = [];
  let events = 0;
  const began = performance.now();
  for (const [place, folder] of folders.entries()) {
    const simulation = simulate({ calendar: NSE_CALENDAR, scenario: 'demo', seed: place + 1 });
    const time = new VirtualTime(simulation.opensAt);
    let turnBegan = 0;
    const terminal = terminalOn(
      folder,
      time,
      (broker) => new BrokerFeed(new SimulatedFeed(simulation, time), broker),
      (broker) => ({
        kind: broker.kind,
        submit: (ticket, done) => {
          took.push(performance.now() - turnBegan);
          broker.submit(ticket, done);
        },
        modify: (orderId, change, done) => broker.modify(orderId, change, done),
        cancel: (orderId, done) => broker.cancel(orderId, done),
        snapshot: (done) => broker.snapshot(done),
        margin: (legs, done) => broker.margin(legs, done),
        onUpdate: (listener) => broker.onUpdate(listener),
        close: () => broker.close(),
      }),
    );
    terminal.start();
    const end = simulation.opensAt + 6.5 * 3_600_000;
    for (let next = time.nextAt(); next !== null && next < end; next = time.nextAt()) {
      turnBegan = performance.now();
      time.next();
      events += 1;
    }
    terminal.close();
  }
  const seconds = (performance.now() - began) / 1_000;
  return {
    decision_to_submit_p50_ms: percentile(took, 0.5),
    decision_to_submit_p99_ms: percentile(took, 0.99),
    decision_to_submit_count: took.length,
    demo_day_events_per_s: events / seconds,
    demo_day_ms: (seconds * 1_000) / folders.length,
  };
}

/** From the start of the process to its first line, with a compile cache and a data folder that exist. */
async function startToListening(path: string): Promise<Figures> {
  const times: number[] = [];
  for (let start = 0; start < 6; start += 1) {
    const running = await RunningKavach.start('--data', path);
    times.push(running.startedInMs);
    await running.end('SIGTERM');
  }
  return { start_to_listening_ms: percentile(times.slice(1), 0.5) };
}

export async function bench(): Promise<Figures> {
  const path = mkdtempSync(join(tmpdir(), 'kavach-bench-'));
  const folders = ['ticks', 'day-1', 'day-2', 'day-3'].map((name) => must(openDataFolder(join(path, name))));
  try {
    const [ticks, ...days] = folders;
    return {
      ...(await ticksWithRecording(ensure(ticks, 'a folder'))),
      ...decisionToSubmit(days),
      ...(await startToListening(join(path, 'start'))),
    };
  } finally {
    for (const folder of folders) folder.close();
    rmSync(path, { recursive: true, force: true });
  }
}
