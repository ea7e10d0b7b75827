import { parentPort, workerData } from 'node:worker_threads';
import {
  NO_REPLAY,
  type ReplaySlice,
  type ReplaySource,
  type Settings,
} from '../../../shared/contract/index.ts';
import { err, ok, type Instant } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { ReplayAnswer } from '../../ports/replays.ts';
import { Playback } from '../../research/player/playback.ts';
import { openSource, type OpenedSource } from '../replay/open-player.ts';
import { replayDays } from '../replay/replay-days.ts';
import type { ReplayGround, ReplayQuestion, ReplayWord } from '../replay/replay-words.ts';

// Replays a past day on a thread of its own: nothing of the terminal that trades is here, and nothing is written.

const { folder } = workerData as ReplayGround;
const tell = (word: ReplayWord): void => parentPort?.postMessage(word);

/** Frames of a screen are no closer together. */
const FRAME_MS = 200;

const REAL_TIME: RealTime = {
  nowMs: () => performance.now(),
  after: (ms, callback) => {
    if (ms > 0) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    }
    // What the terminal says has its turn between two stretches of work.
    const immediate = setImmediate(callback);
    return () => clearImmediate(immediate);
  },
};

interface Opened {
  readonly source: ReplaySource;
  readonly read: OpenedSource;
  readonly playback: Playback;
}

let open: Opened | null = null;
let toldAtMs = -Infinity;
let toldState: ReplaySlice['state'] = 'none';
let later: NodeJS.Timeout | null = null;

/** Tells at once when the state is another one, else with the next frame. */
function changed(): void {
  if (open === null) return;
  const { state } = open.playback.view();
  const wait = toldAtMs + FRAME_MS - performance.now();
  if (state !== toldState || wait <= 0) tellState();
  else later ??= setTimeout(tellState, wait);
}

function tellState(): void {
  if (later !== null) clearTimeout(later);
  later = null;
  if (open === null) return;
  const { source, read, playback } = open;
  const { date, trade } = read;
  const replay = { ...playback.view(), source, date, trade };
  toldAtMs = performance.now();
  toldState = replay.state;
  tell({ type: 'state', replay, slices: playback.player.slices(playback.pace()) });
}

async function begin(
  wanted: ReplaySource & { readonly at?: Instant },
  settings: Settings,
  speed: number,
): Promise<void> {
  const { at, ...source } = wanted;
  const read = await openSource(folder, source, settings);
  if (!read.ok) {
    tell({
      type: 'state',
      replay: { ...NO_REPLAY, speed, source, state: 'failed', problem: read.error },
      slices: null,
    });
    return;
  }
  const playback = new Playback({ make: read.value.make, realTime: REAL_TIME, changed });
  open = { source, read: read.value, playback };
  playback.setSpeed(speed);
  playback.seek(at ?? read.value.at ?? playback.player.begins);
}

const NOT_YET: ReplayAnswer = err({ code: 'NOT_NOW', message: 'The day is still being read.' });

async function answerTo({ wish, settings, speed }: ReplayQuestion): Promise<ReplayAnswer> {
  if (wish.name === 'replay.days') return ok(replayDays(folder));
  if (wish.name === 'replay.open') {
    void begin(wish.args, settings, speed);
    return ok({});
  }
  if (open === null) return NOT_YET;
  const { playback } = open;
  switch (wish.name) {
    case 'replay.bars':
      return ok({ bars: playback.player.bars(wish.args.minutes, wish.args.limit) });
    case 'replay.evaluations':
      return ok(playback.player.evaluations(wish.args.week));
    case 'replay.play':
      playback.play(wish.args.playing);
      break;
    case 'replay.speed':
      playback.setSpeed(wish.args.speed);
      break;
    case 'replay.seek':
      playback.seek(wish.args.at);
      break;
    case 'replay.step':
      playback.step(wish.args.to, wish.args.way, wish.args.minutes);
      break;
    case 'replay.close':
  }
  return ok({});
}

parentPort?.on('message', (question: ReplayQuestion) => {
  void answerTo(question).then((result) => tell({ type: 'answer', id: question.id, result }));
});
