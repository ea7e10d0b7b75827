import type { LinkState } from '../../../shared/contract/index.ts';
import type { Instant, Paise } from '../../../shared/units/index.ts';
import { phaseAt, type Calendar } from '../../domain/calendar/index.ts';
import type { LinkReport } from '../../ports/link-report.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { Verdict } from './probe.ts';
import type { RoomTable } from './room-table.ts';
import { clockText, SILENCE_WORDS } from './silence-words.ts';
import { silentRooms } from './silent-rooms.ts';

export interface SilenceSurroundings {
  readonly rooms: RoomTable;
  readonly calendar: Calendar;
  readonly scheduler: Scheduler;
  readonly realTime: RealTime;
  readonly report: Pick<LinkReport, 'failed'>;
  readonly probe: () => Promise<Verdict>;
  readonly reconnect: () => void;
  /** Leaves these rooms and joins them again. */
  readonly rejoin: (rooms: readonly string[]) => void;
  readonly spot: () => Paise | null;
  readonly tell: (state: LinkState, words: string) => void;
}

const LOOK_EVERY_MS = 500;
const INDEX_SILENT_MS = 3_000;
/** In the closing auction the index stands still; options trade on, and not every second. */
const OPTIONS_SILENT_MS = 15_000;
const PROBE_FIRST_MS = 15_000;
const PROBE_MAX_MS = 120_000;

/** What is judged: nothing while the market is closed. */
type Judged = 'index' | 'options' | 'nothing';

/**
 * Tells a silent stream from a quiet market. A heartbeat of the socket is no data: only ticks count. Silence in
 * market hours makes the link stale; then the option chain is asked over REST. Where the vendor's prices move, or
 * nobody answers, the stream is given up and made anew; where they stand still too, the market may be halted.
 */
export class SilenceWatch {
  readonly #around: SilenceSurroundings;
  #stopLooking: (() => void) | null = null;
  /** From here on silence counts: connected, or the market opened. */
  #sinceMs = 0;
  #judged: Judged = 'nothing';
  /** Answers to a probe of an earlier silence know by this that they are out of date. */
  #silence = 0;
  #verdict: Verdict | null = null;
  #asking = false;
  #nextProbeMs = 0;
  #probeWaitMs = PROBE_FIRST_MS;

  constructor(around: SilenceSurroundings) {
    this.#around = around;
  }

  /** The rooms were joined: from now on somebody should speak. */
  connected(): void {
    this.stop();
    this.#sinceMs = this.#around.realTime.nowMs();
    this.#look();
  }

  stop(): void {
    this.#stopLooking?.();
    this.#stopLooking = null;
    this.#endSilence();
  }

  /** A price of the index: ends a silence at once, without waiting for the next look. */
  heard(): void {
    if (this.#verdict !== null && this.#stopLooking !== null) this.#judge();
  }

  #look(): void {
    this.#judge();
    this.#stopLooking = this.#around.realTime.after(LOOK_EVERY_MS, () => this.#look());
  }

  #judge(): void {
    const { realTime, rooms, tell } = this.#around;
    const now = realTime.nowMs();
    this.#setJudged(now);
    const judged = this.#judged;
    if (judged === 'nothing') {
      this.#endSilence();
      tell('ok', 'connected; the market is closed');
      return;
    }
    const heardMs =
      judged === 'index' ? rooms.nifty.seenMs : Math.max(0, ...rooms.options().map((room) => room.seenMs));
    const silentMs = now - Math.max(heardMs, this.#sinceMs);
    if (silentMs > (judged === 'index' ? INDEX_SILENT_MS : OPTIONS_SILENT_MS)) {
      this.#silent(now, silentMs);
      return;
    }
    if (heardMs < this.#sinceMs) {
      if (this.#verdict === null) tell('connecting', 'connected; waiting for the first price');
      return;
    }
    this.#endSilence();
    this.#probeWaitMs = PROBE_FIRST_MS;
    this.#singles(now);
  }

  #setJudged(now: number): void {
    const { calendar, scheduler, rooms } = this.#around;
    const { phase } = phaseAt(calendar, scheduler.now());
    const inAuction = (phase === 'auction' || phase === 'afterAuction') && rooms.options().length > 0;
    const judged = phase === 'open' ? 'index' : inAuction ? 'options' : 'nothing';
    if (judged === this.#judged) return;
    this.#judged = judged;
    this.#sinceMs = Math.max(this.#sinceMs, now);
  }

  #endSilence(): void {
    this.#silence += 1;
    this.#verdict = null;
    this.#asking = false;
  }

  #silent(now: number, silentMs: number): void {
    const { scheduler, tell } = this.#around;
    const since = clockText(Math.max(0, Math.round(scheduler.now() - silentMs)) as Instant);
    const state = this.#verdict === 'moves' || this.#verdict === 'silent' ? 'down' : 'stale';
    tell(state, `no price from Breeze since ${since}${SILENCE_WORDS[this.#verdict ?? 'unknown']}`);
    this.#verdict ??= 'unknown';
    if (this.#asking || now < this.#nextProbeMs) return;
    this.#asking = true;
    this.#nextProbeMs = now + this.#probeWaitMs;
    this.#probeWaitMs = Math.min(PROBE_MAX_MS, this.#probeWaitMs * 2);
    const silence = this.#silence;
    void this.#around.probe().then((verdict) => {
      if (silence === this.#silence) this.#act(verdict);
    });
  }

  #act(verdict: Verdict): void {
    const { report, reconnect } = this.#around;
    this.#asking = false;
    this.#verdict = verdict;
    this.#judge();
    if (this.#verdict === null || (verdict !== 'moves' && verdict !== 'silent')) return;
    report.failed(`the stream was silent${SILENCE_WORDS[verdict]}`);
    reconnect();
  }

  #singles(now: number): void {
    const { rooms, report, rejoin, tell } = this.#around;
    const { silent, again } = silentRooms(rooms, { now, sinceMs: this.#sinceMs, spot: this.#around.spot() });
    const known = rooms.options().length;
    if (silent.length === 0) tell('ok', `prices of NIFTY and ${known} contracts`);
    else
      tell(
        'ok',
        `prices of NIFTY; ${silent.length} of ${known} contracts silent, such as ${silent[0] ?? ''}`,
      );
    if (again.length === 0) return;
    const first = again.filter((room) => room.rejoins === 0);
    for (const room of again) {
      room.joinedMs = now;
      room.rejoins += 1;
    }
    rejoin(again.map((room) => room.name));
    if (first.length > 0) report.failed(`${first.length} instruments were silent, their rooms joined again`);
  }
}
