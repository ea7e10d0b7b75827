import {
  NO_REPLAY,
  type ReplayedSlice,
  type ReplaySlice,
  type Settings,
} from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/units/index.ts';
import type { ReplayAnswer, ReplayAsk, Replays } from '../../ports/replays.ts';
import { ReplayThread, type Answer, type ThreadEvents } from './replay-thread.ts';

type Open = Extract<ReplayAsk, { readonly name: 'replay.open' }>;

type MakeThread = (folder: string, events: ThreadEvents) => ReplayThread;
const ownThread: MakeThread = (folder, events) => new ReplayThread(folder, events);

const NONE_OPEN: ReplayAnswer = err({ code: 'NOT_NOW', message: 'No replay is open: choose a day first.' });

const NO_THREAD =
  'No thread could be begun for the replay: close what else runs on this machine, and try again.';

/**
 * The replays of a data folder. Each runs on a thread of its own, in memory; here is only what it tells. A thread that
 * hangs is left by closing the replay or opening another.
 */
export class ReplayDesk implements Replays {
  readonly #folder: string;
  readonly #makeThread: MakeThread;
  #thread: ReplayThread | null = null;
  #view: ReplaySlice = NO_REPLAY;
  #replayed: ReplayedSlice = { slices: null };
  #isChanged = false;
  #listener: () => void = () => undefined;

  constructor(folder: string, makeThread: MakeThread = ownThread) {
    this.#folder = folder;
    this.#makeThread = makeThread;
  }

  view(): ReplaySlice {
    return this.#view;
  }

  replayed(): ReplayedSlice {
    return this.#replayed;
  }

  takeChanged(): boolean {
    const changed = this.#isChanged;
    this.#isChanged = false;
    return changed;
  }

  onChange(listener: () => void): void {
    this.#listener = listener;
  }

  ask(wish: ReplayAsk, settings: Settings, answer: Answer): void {
    if (wish.name === 'replay.close') {
      this.close();
      answer(ok({}));
    } else if (wish.name === 'replay.open') this.#open(wish, settings, answer);
    else if (wish.name === 'replay.days' || this.#view.source !== null) this.#pass(wish, settings, answer);
    // A page that is left stops what plays on it, also where that was closed just before.
    else answer(wish.name === 'replay.play' && !wish.args.playing ? ok({}) : NONE_OPEN);
  }

  /** Leaves the thread, whatever it is doing. */
  close(): void {
    this.#thread?.leave();
    this.#thread = null;
    if (this.#view.source !== null) this.#show({ ...NO_REPLAY, speed: this.#view.speed }, null);
  }

  #open(wish: Open, settings: Settings, answer: Answer): void {
    this.close();
    const { at: _at, ...source } = wish.args;
    const loading = { doing: 'Reading what was recorded', share: null };
    this.#show({ ...NO_REPLAY, speed: this.#view.speed, state: 'loading', source, loading }, null);
    this.#pass(wish, settings, answer);
  }

  #pass(wish: ReplayAsk, settings: Settings, answer: Answer): void {
    const thread = this.#running();
    if (thread === null) {
      answer(err({ code: 'FAILED', message: NO_THREAD }));
      return;
    }
    thread.ask({ wish, settings, speed: this.#view.speed }, (result) => {
      answer(result);
      // Only for a list of days no thread is kept.
      if (this.#view.source === null && thread.isIdle && thread === this.#thread) this.close();
    });
  }

  /** Null where the machine has no room for another thread: the terminal itself runs on. */
  #running(): ReplayThread | null {
    try {
      this.#thread ??= this.#makeThread(this.#folder, {
        state: ({ replay, slices }) => this.#show(replay, slices),
        ended: (why) => this.#onEnd(why),
      });
    } catch (error) {
      this.#onEnd(`${NO_THREAD} (${String(error)})`);
    }
    return this.#thread;
  }

  #show(view: ReplaySlice, slices: ReplayedSlice['slices']): void {
    this.#view = view;
    this.#replayed = { slices };
    this.#isChanged = true;
    this.#listener();
  }

  #onEnd(problem: string): void {
    this.#thread = null;
    const { source, speed, date } = this.#view;
    if (source !== null) this.#show({ ...NO_REPLAY, speed, date, source, state: 'failed', problem }, null);
  }
}
