import type { Instant, Paise, TradingDate } from '../units/index.ts';
import type { LiveSwitch } from './live-switch.ts';
import type { Aged } from './market.ts';

/** Which book the terminal trades; live never shares an object with the others. */
export type Mode = 'demo' | 'paper' | 'live';
export type HaltState = 'ACTIVE' | 'REDUCE_ONLY' | 'HALTED';
/** Phases of the trading day for index options, by the calendar. */
export type DayPhase = 'holiday' | 'beforeOpen' | 'open' | 'auction' | 'afterAuction' | 'closed';
/**
 * The rungs of the health ladder. `feed` is the market's stream and `feedCalls` its REST interface; `broker` takes
 * orders and shows its books, `orderUpdates` tells what became of them.
 */
export type LinkName =
  | 'feed'
  | 'feedCalls'
  | 'broker'
  | 'orderUpdates'
  | 'history'
  | 'journal'
  | 'clock'
  | 'engine'
  | 'calendar'
  | 'disk';
export type LinkState = 'ok' | 'connecting' | 'stale' | 'down' | 'off';
export type Consequence = 'none' | 'entriesBlocked' | 'reduceOnly';

/** One link of the health ladder: its state, how old its last sign of life is, and what is blocked because of it. */
export interface LinkView {
  readonly link: LinkName;
  readonly label: string;
  readonly state: LinkState;
  readonly at: Instant | null;
  readonly detail: string;
  readonly consequence: Consequence;
  /** The last thing that went wrong today, whether it is over or not. */
  readonly lastError: { readonly at: Instant; readonly text: string } | null;
  /** Of the newest calls, in real milliseconds; null where nothing was measured. */
  readonly latency: { readonly p50Ms: number; readonly p99Ms: number; readonly calls: number } | null;
  /** How much of a daily allowance is used. */
  readonly used: { readonly count: number; readonly limit: number; readonly per: 'minute' | 'day' } | null;
}

/** Top bar, frame, status bar. */
export interface SessionSlice {
  readonly version: string;
  readonly mode: Mode;
  readonly halt: {
    readonly state: HaltState;
    readonly reason: string | null;
    readonly since: Instant | null;
  };
  /** While halted: what the doctor finds wrong and a reset waits for; empty when it passes. */
  readonly doctor: readonly string[];
  readonly live: LiveSwitch;
  /** The engine's now; virtual where speed is not null (Demo, replay). The screen runs its clock on from here. */
  readonly now: Instant;
  readonly date: TradingDate;
  readonly phase: DayPhase;
  readonly squareOffAt: Instant | null;
  readonly closesAt: Instant | null;
  /** The next weekday without a session; null where the calendar knows none. */
  readonly nextHoliday: { readonly date: TradingDate; readonly name: string } | null;
  /** Times real time; 0 is paused, null is the real clock. */
  readonly speed: number | null;
  readonly scenario: string | null;
  /** Both brokers are local ones: nothing here is real, whatever the mode says. */
  readonly rehearsal: boolean;
  readonly spot: Aged<Paise>;
  readonly spotPreviousClose: Paise | null;
  /** India VIX in hundredths, as prices are. */
  readonly vix: Aged<Paise>;
  readonly vixPreviousClose: Paise | null;
  /** Beyond this age the screen marks an index value stale. */
  readonly indexAgeLimitMs: number;
  readonly links: readonly LinkView[];
  readonly account: { readonly label: string; readonly funds: Paise | null };
  readonly signalsMonitored: boolean;
  readonly signalsEnabled: number;
  readonly settingsRevision: number;
  readonly journalWrittenAt: Instant | null;
}
