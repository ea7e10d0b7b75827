import type { BarMinutes, ReplaySlice } from '../../../shared/contract/index.ts';
import {
  clock,
  formatClock,
  istDate,
  istInstant,
  istTime,
  type Instant,
} from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import { closeBeside } from './bar-closes.ts';
import { isReached, progressTo, reachedBy, type Goal } from './goal.ts';
import type { Player } from './player.ts';

export interface PlaybackOptions {
  /** A new player that stands before its first event; throws with words where there is none any more. */
  readonly make: () => Player;
  readonly realTime: RealTime;
  /** Something is to be shown anew. */
  readonly changed: () => void;
}

export type Standing = Pick<
  ReplaySlice,
  'state' | 'begins' | 'ends' | 'at' | 'speed' | 'loading' | 'problem' | 'agreement' | 'decision'
>;

/** The longest stretch of work before the thread hears what it is told. */
const STRETCH_MS = 12;
const TURN_MS = 15;
/** Between the last session's end and the next one's morning nothing is watched. */
const EVENING = clock('15:45');
const MORNING = clock('09:00');

/** Plays a past market at a speed, stops, steps and seeks; backwards is from the beginning again. */
export class Playback {
  readonly #options: PlaybackOptions;
  #player: Player;
  #goal: Goal | null = null;
  #playing = false;
  /** Where time stands: between two events, too. */
  #here: Instant;
  #speed = 10;
  #dueMs = 0;
  #lastMs = 0;
  #cancel: (() => void) | null = null;
  #problem: string | null = null;

  constructor(options: PlaybackOptions) {
    this.#options = options;
    this.#player = options.make();
    this.#here = this.#player.begins;
  }

  get player(): Player {
    return this.#player;
  }

  view(): Standing {
    const { begins, ends } = this.#player;
    const at = this.#here;
    const decided = this.#player.decisions().findLast((each) => each.at <= at);
    return {
      state: this.#state(),
      begins,
      ends,
      at,
      speed: this.#speed,
      loading: this.#goal === null ? null : progressTo(this.#goal, this.#player),
      problem: this.#problem,
      agreement: this.#player.agreement(),
      decision: decided ?? null,
    };
  }

  /** Of the replayed clock: 0 while it stands. */
  pace(): number {
    return this.#state() === 'playing' ? this.#speed : 0;
  }

  play(playing: boolean): void {
    if (this.#problem !== null) return;
    if (this.#goal !== null && this.#isBefore()) {
      this.#goal = { ...this.#goal, thenPlays: playing };
      return;
    }
    if (this.#goal !== null) this.#here = this.#player.now();
    this.#goal = null;
    this.#playing = playing && this.#player.nextAt() !== null;
    this.#dueMs = this.#here;
    this.#lastMs = this.#options.realTime.nowMs();
    this.#wake();
  }

  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#options.changed();
  }

  seek(at: Instant): void {
    const { begins, ends } = this.#player;
    const wanted = Math.min(Math.max(at, begins), ends) as Instant;
    this.#aim({ at: wanted, decisions: null, thenPlays: this.#playing });
  }

  step(to: 'bar' | 'decision', way: 'next' | 'previous', minutes: BarMinutes): void {
    if (this.#problem !== null || this.#isBefore()) return;
    const { begins, ends, days } = this.#player;
    const here = this.#here;
    const decisions = this.#player.decisions();
    if (to === 'bar') {
      const at = closeBeside(days, minutes, here, way) ?? (way === 'next' ? ends : begins);
      this.#aim({ at, decisions: null, thenPlays: false });
    } else if (way === 'next') this.#aim({ at: ends, decisions: decisions.length, thenPlays: false });
    else {
      const before = decisions.findLast((each) => each.at < here && each.at >= begins);
      this.#aim({ at: before?.at ?? begins, decisions: null, thenPlays: false });
    }
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#player.close();
  }

  #state(): Standing['state'] {
    if (this.#problem !== null) return 'failed';
    if (this.#goal !== null) return 'loading';
    if (this.#player.nextAt() === null) return 'ended';
    return this.#playing ? 'playing' : 'paused';
  }

  /** What comes before its beginning is no place to stop at. */
  #isBefore(): boolean {
    const { begins } = this.#player;
    const next = this.#player.nextAt();
    return next !== null && next < begins;
  }

  #aim(goal: Omit<Goal, 'from'>): void {
    if (this.#problem !== null) return;
    try {
      if (goal.at < this.#player.now()) {
        this.#player.close();
        this.#player = this.#options.make();
      }
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#goal = { ...goal, from: reachedBy(this.#player) };
    this.#wake();
  }

  #wake(): void {
    this.#cancel?.();
    this.#cancel = this.#options.realTime.after(0, () => this.#turn());
    this.#options.changed();
  }

  #turn(): void {
    this.#cancel = null;
    try {
      const isDone = this.#goal === null ? this.#flow() : this.#hurry(this.#goal);
      const goesOn = this.#goal !== null || this.#playing;
      if (goesOn) this.#cancel = this.#options.realTime.after(isDone ? TURN_MS : 0, () => this.#turn());
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#options.changed();
  }

  /** Towards the goal; true when it is there. */
  #hurry(goal: Goal): boolean {
    const began = this.#options.realTime.nowMs();
    const player = this.#player;
    while (!isReached(player, goal)) {
      if (this.#options.realTime.nowMs() - began >= STRETCH_MS) return false;
      player.next();
      this.#here = Math.max(player.now(), player.begins) as Instant;
    }
    this.#here = goal.decisions === null ? goal.at : this.#here;
    this.#goal = null;
    this.#playing = goal.thenPlays && player.nextAt() !== null;
    this.#dueMs = this.#here;
    this.#lastMs = this.#options.realTime.nowMs();
    return true;
  }

  /** As far as time has come; true when all of it was heard. */
  #flow(): boolean {
    const { realTime } = this.#options;
    const began = realTime.nowMs();
    this.#dueMs = this.#skipNight(this.#dueMs + (began - this.#lastMs) * this.#speed);
    this.#lastMs = began;
    const player = this.#player;
    for (let next = player.nextAt(); next !== null && next <= this.#dueMs; next = player.nextAt()) {
      player.next();
      if (realTime.nowMs() - began < STRETCH_MS) continue;
      // What cannot keep up falls behind; it never hurries afterwards.
      this.#dueMs = player.now();
      this.#here = player.now();
      return false;
    }
    this.#here = Math.min(Math.floor(this.#dueMs), player.ends) as Instant;
    if (player.nextAt() === null) this.#playing = false;
    return true;
  }

  #skipNight(dueMs: number): number {
    const due = Math.floor(dueMs) as Instant;
    const date = istDate(due);
    const morning = this.#player.days.find((day) => day > date);
    return istTime(due) < EVENING || morning === undefined ? dueMs : istInstant(morning, MORNING);
  }

  /** What stands behind a half-heard event is no state to go on from, in either direction. */
  #fail(error: unknown): void {
    this.#goal = null;
    this.#playing = false;
    const why = error instanceof Error ? error.message : String(error);
    this.#problem = `The replay broke off at ${formatClock(this.#here)}: ${why}. Open the day again.`;
    this.#options.changed();
  }
}
