import { TERMINAL_SETTINGS } from '../../shared/contract/index.ts';
import type { ContractKey } from '../../shared/contract/index.ts';
import { clock, istInstant, paise, quantity, tradingDate, type Instant } from '../../shared/units/index.ts';
import { NSE_CALENDAR } from '../../main/domain/calendar/index.ts';
import { createEngine, type Engine, type EngineEvent } from '../../main/engine/index.ts';
import { EngineDay } from '../support/engine-day.ts';

const DATE = tradingDate('2026-11-16');
const TICKS = 400_000;
const CONTRACTS = 46;
const WARM_ROUNDS = 400;
const HISTORY_BARS = 3_000;

function startedEngine(at: Instant): Engine {
  const engine = createEngine({ book: 'demo', mode: 'demo', calendar: NSE_CALENDAR });
  engine.apply({
    seq: 1,
    at,
    type: 'started',
    run: 1,
    mode: 'demo',
    codeVersion: 'bench',
    journalRow: 0,
    settingsRevision: 1,
    settings: TERMINAL_SETTINGS,
    halt: 'ACTIVE',
    haltReason: null,
    haltSince: null,
  });
  return engine;
}

/** A day's mixture: one print of the index to nine quotes, evenly over the morning. */
function mixture(from: Instant): readonly EngineEvent[] {
  const events: EngineEvent[] = [];
  for (let index = 0; index < TICKS; index += 1) {
    const at = (from + Math.floor((index * 6_000_000) / TICKS)) as Instant;
    const stamp = { seq: index + 2, at };
    const price = paise(2_745_000 + ((index * 7) % 400) * 5);
    if (index % 10 === 0) {
      events.push({ ...stamp, type: 'index', symbol: 'NIFTY', price, exchangeAt: at, source: 'simulated' });
      continue;
    }
    const contract = `NIFTY 2026-11-17 ${26_900 + (index % CONTRACTS) * 50} PE` as ContractKey;
    const bid = paise(5_000 + (index % 40) * 5);
    events.push({
      ...stamp,
      type: 'quote',
      contract,
      bid,
      bidQuantity: quantity(650),
      ask: paise(bid + 10),
      askQuantity: quantity(650),
      last: bid,
      openInterest: 100_000,
      exchangeAt: at,
      source: 'simulated',
    });
  }
  return events;
}

function ticksPerSecond(): number {
  const from = istInstant(DATE, clock('09:15'));
  const events = mixture(from);
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const engine = startedEngine((from - 60_000) as Instant);
    const begun = performance.now();
    for (const event of events) engine.apply(event);
    best = Math.max(best, (TICKS / (performance.now() - begun)) * 1_000);
  }
  return best;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** From five minutes before a signal to the end of an emergency stop: entry, broker stop, exit. */
function decidingMinutes(): readonly EngineEvent[] {
  const day = new EngineDay({ scenario: 'demo', records: true, from: '11:10' });
  day.to(istInstant(DATE, clock('11:16')));
  day.halt();
  day.forward(5_000);
  return day.events.map((event) => {
    if (event.type !== 'history') return event;
    return { ...event, past: { ...event.past, bars: event.past.bars.slice(-HISTORY_BARS) } };
  });
}

/** How long an event takes in which an order is decided, in a process that has warmed up. */
function decisionMicros(): readonly number[] {
  const events = decidingMinutes();
  const micros: number[] = [];
  for (let round = 0; round < WARM_ROUNDS * 2; round += 1) {
    const engine = createEngine({ book: 'demo', mode: 'demo', calendar: NSE_CALENDAR });
    for (const event of events) {
      const start = performance.now();
      const effects = engine.apply(event);
      const took = (performance.now() - start) * 1_000;
      const isDecision = effects.some((effect) => effect.type === 'submit' || effect.type === 'modify');
      if (isDecision && round >= WARM_ROUNDS) micros.push(took);
    }
  }
  return micros;
}

function dayEventsPerSecond(events: readonly EngineEvent[]): number {
  const begun = performance.now();
  for (let round = 0; round < 5; round += 1) {
    const engine = createEngine({ book: 'demo', mode: 'demo', calendar: NSE_CALENDAR });
    for (const event of events) engine.apply(event);
  }
  return ((events.length * 5) / (performance.now() - begun)) * 1_000;
}

function recordedDay(): readonly EngineEvent[] {
  const day = new EngineDay({ scenario: 'demo', records: true });
  day.to(istInstant(DATE, clock('15:40')));
  return day.events;
}

function restartMs(): number {
  const day = new EngineDay({ scenario: 'demo' });
  day.to(istInstant(DATE, clock('15:40')));
  const bodies = day.facts.map((fact) => JSON.stringify(fact));
  const engine = createEngine({ book: 'demo', mode: 'demo', calendar: NSE_CALENDAR });
  const rows = 100_000;
  const begun = performance.now();
  for (let row = 0; row < rows; row += 1) engine.fold(JSON.parse(bodies[row % bodies.length] ?? '') as never);
  return performance.now() - begun;
}

/** The engine alone: plain ticks, deciding events, folding of a journal. */
export async function bench(): Promise<Record<string, number>> {
  const events = recordedDay();
  const micros = decisionMicros();
  return {
    engine_ticks_per_s: ticksPerSecond(),
    engine_day_events_per_s: dayEventsPerSecond(events),
    decision_p50_us: percentile(micros, 0.5),
    decision_p99_us: percentile(micros, 0.99),
    engine_fold_100k_rows_ms: restartMs(),
  };
}
