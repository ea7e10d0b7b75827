import type {
  ArmingOutlook,
  Bar,
  BarMinutes,
  FirstLiveWeek,
  IndexSymbol,
  KnownEvaluations,
  Mode,
  SliceName,
  Slices,
} from '../../shared/contract/index.ts';
import type { TradingDate } from '../../shared/units/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import { indexBars } from './index-bars.ts';
import { moveClock } from './clock.ts';
import { Desk } from './desk.ts';
import type { Effect } from './effect.ts';
import type { EngineSlice } from './engine-slice.ts';
import type { EngineSession } from './engine-session.ts';
import type { EngineEvent } from './event.ts';
import type { Fact } from './fact.ts';
import { standingOf, type Standing } from './standing.ts';
import { armingOutlook } from './arming-outlook.ts';
import { firstLiveWeek } from './first-live-week.ts';
import { fold } from './fold.ts';
import { paceOf, type Pace } from './pace.ts';
import { settle } from './settle.ts';
import { hasSlept, wakeUp } from './sleep.ts';
import { takeIndex, takeQuote } from './ticks.ts';
import { sessionView } from './views/session.ts';
import { sliceView } from './views/slices.ts';
import { take } from './take-event.ts';
import { evaluationsOf } from './week-evaluations.ts';

export interface EngineOptions {
  readonly book: string;
  readonly mode: Mode;
  readonly calendar: Calendar;
  /** By a backtest: hours come as events, silence is no sleep, books are read after each call, nobody looks on. */
  readonly driven?: boolean;
}

/** One book's engine: facts in by `fold`, events in by `apply`, effects out; state leaves as slices only. */
export interface Engine {
  /** Recovery only, before the event `started`. */
  fold(fact: Fact): void;
  /** What must be done because of the event, in order. A shared empty array where nothing follows. */
  apply(event: EngineEvent): readonly Effect[];
  /** As of the last event; a new object each time. */
  slice<N extends EngineSlice>(name: N): Slices[N];
  session(): EngineSession;
  /** Cheap enough for every frame. `open`: a spread is not closed yet; `stopped`: an emergency stop closed what it had. */
  standing(): Standing;
  /** How finely time has to pass for nothing to be missed. */
  pace(): Pace;
  /** Null in a book that is not live, and when it is over. */
  firstLiveWeek(): FirstLiveWeek | null;
  armingOutlook(): Omit<ArmingOutlook, 'paperSpreads'>;
  /** Slices that may have changed since last asked. */
  takeChanged(): readonly SliceName[];
  /** Closed bars of an index (NIFTY), oldest first, at most `limit`. */
  bars(minutes: BarMinutes, limit: number, symbol?: IndexSymbol): readonly Bar[];
  /** Of a week as far back as its hours are held. */
  evaluations(week: TradingDate): KnownEvaluations;
  /** All that the book remembers, as JSON: equal books have equal text. For proofs that a restart loses nothing. */
  memory(): string;
}

export function createEngine(options: EngineOptions): Engine {
  const desk = new Desk(options.calendar, options.mode, options.driven === true);
  return {
    fold: (fact) => fold(desk.book, fact),
    apply: (event) => apply(desk, event),
    slice: (name) => sliceView(desk, name),
    session: () => sessionView(desk),
    standing: () => standingOf(desk),
    pace: () => paceOf(desk),
    firstLiveWeek: () => firstLiveWeek(desk.book),
    armingOutlook: () => armingOutlook(desk),
    takeChanged: () => desk.takeChanged(),
    bars: (minutes, limit, symbol) => indexBars(desk, minutes, limit, symbol),
    evaluations: (week) => evaluationsOf(desk, week),
    memory: () => JSON.stringify(desk.book),
  };
}

function apply(desk: Desk, event: EngineEvent): readonly Effect[] {
  const before = desk.now;
  const slept = hasSlept(desk, event.at);
  moveClock(desk, event.at);
  if (slept) wakeUp(desk, event.at - before);
  if (event.type === 'index') takeIndex(desk, event);
  else if (event.type === 'quote') takeQuote(desk, event);
  else take(desk, event);
  // Driven, the quotes of an instant come together, and the index after them.
  const isWhole = !desk.driven || event.type !== 'quote';
  if (isWhole && desk.running && (desk.dirty || desk.marksChanged)) settle(desk);
  return desk.takeEffects();
}
