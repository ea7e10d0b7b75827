import { Worker } from 'node:worker_threads';
import {
  NO_REPLAY,
  type ReplayedSlice,
  type ReplaySlice,
  type ReplaySource,
  type Settings,
} from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/units/index.ts';
import type { ReplayAnswer, ReplayAsk, Replays } from '../../ports/replays.ts';
import type { ReplayGround, ReplayQuestion, ReplayWord } from './replay-words.ts';

type Answer = (result: ReplayAnswer) => void;

const NONE_OPEN: ReplayAnswer = err({ code: 'NOT_NOW', message: 'No replay is open: choose a day first.' });
const ENDED = 'The thread of the replay has ended. Open the day again.';
const CLOSED: ReplayAnswer = err({ code: 'NOT_NOW', message: 'The replay was closed.' });

/**
 * The replays of a data folder. Each runs on a thread of its own, in memory; here is only what it tells. A thread that hangs is
 * left by closing the replay or opening another.
 */
export class ReplayDesk implements Replays {
  readonly #folder: string;
  readonly #waiting = new Map<number, Answer>();
  #worker: Worker | null = null;
  #view: ReplaySlice = NO_REPLAY;
  #replayed: ReplayedSlice = { slices: null };
  #isChanged = false;
  #asked = 0;
  #listener: () => void = () => undefined;

  constructor(folder: string) {
    this.#folder = folder;
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
      this.#leave();
      answer(ok({}));
    } else if (wish.name === 'replay.open') this.#open(wish, settings, answer);
    else if (wish.name !== 'replay.days' && this.#view.source === null) answer(NONE_OPEN);
    else this.#post(wish, settings, answer);
  }

  close(): void {
    this.#leave();
  }

  #open(
    wish: Extract<ReplayAsk, { readonly name: 'replay.open' }>,
    settings: Settings,
    answer: Answer,
  ): void {
    this.#leave();
    const { at: _at, ...source } = wish.args;
    const loading = { doing: 'Reading what was recorded', share: null };
    this.#show({ ...NO_REPLAY, speed: this.#view.speed, state: 'loading', source, loading }, null);
    this.#post(wish, settings, answer);
  }

  #post(wish: ReplayAsk, settings: Settings, answer: Answer): void {
    this.#worker ??= this.#start();
    this.#asked += 1;
    this.#waiting.set(this.#asked, answer);
    const question: ReplayQuestion = { id: this.#asked, wish, settings, speed: this.#view.speed };
    this.#worker.postMessage(question);
  }

  #start(): Worker {
    const workerData: ReplayGround = { folder: this.#folder };
    const worker = new Worker(new URL('../worker/replay-worker.ts', import.meta.url), { workerData });
    // A terminal that closes does not wait for it: it has nothing to lose.
    worker.unref();
    const ended = (why: string): void => {
      if (this.#worker === worker) this.#end(why);
    };
    worker.on('message', (word: ReplayWord) => {
      if (this.#worker === worker) this.#take(word);
    });
    worker.on('error', (error: unknown) =>
      ended(`${ENDED} (${error instanceof Error ? error.message : String(error)})`),
    );
    worker.on('exit', () => ended(ENDED));
    return worker;
  }

  #take(word: ReplayWord): void {
    if (word.type === 'state') {
      this.#show(word.replay, word.slices);
      return;
    }
    this.#waiting.get(word.id)?.(word.result);
    this.#waiting.delete(word.id);
    // Only for a list of days no thread is kept.
    if (this.#view.source === null && this.#waiting.size === 0) this.#leave();
  }

  #show(view: ReplaySlice, slices: ReplayedSlice['slices']): void {
    this.#view = view;
    this.#replayed = { slices };
    this.#isChanged = true;
    this.#listener();
  }

  #end(why: string): void {
    this.#worker = null;
    this.#settle(err({ code: 'FAILED', message: why }));
    const { source } = this.#view;
    if (source !== null) this.#show(failed(this.#view, source, why), null);
  }

  #leave(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#settle(CLOSED);
    if (this.#view.source !== null) this.#show({ ...NO_REPLAY, speed: this.#view.speed }, null);
  }

  #settle(result: ReplayAnswer): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answer of waiting) answer(result);
  }
}

function failed(view: ReplaySlice, source: ReplaySource, problem: string): ReplaySlice {
  return { ...NO_REPLAY, speed: view.speed, date: view.date, source, state: 'failed', problem };
}
