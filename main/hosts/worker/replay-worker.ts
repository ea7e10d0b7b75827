import { parentPort, workerData } from 'node:worker_threads';
import { NO_REPLAY, type ReplaySource, type Settings } from '../../../shared/contract/index.ts';
import { err, ok, type Instant } from '../../../shared/units/index.ts';
import type { ReplayAnswer } from '../../ports/replays.ts';
import { Playback } from '../../research/player/playback.ts';
import { openSource, type OpenedSource } from '../replay/open-player.ts';
import { replayDays } from '../replay/replay-days.ts';
import { StateFrames } from '../replay/state-frames.ts';
import { THREAD_TIME } from '../replay/thread-time.ts';
import type { ReplayGround, ReplayQuestion, ReplayWord } from '../replay/replay-words.ts';

// Replays a past day on a thread of its own: nothing of the terminal that trades is here, and nothing is written.

const { folder } = workerData as ReplayGround;
const tell = (word: ReplayWord): void => parentPort?.postMessage(word);

interface Opened {
  readonly source: ReplaySource;
  readonly read: OpenedSource;
  readonly playback: Playback;
}

let open: Opened | null = null;
/** Why the day could not be opened. */
let failed: string | null = null;

const frames = new StateFrames(tellState);

function changed(): void {
  if (open !== null) frames.changed(open.playback.view().state);
}

function tellState(): void {
  if (open === null) return;
  const { source, read, playback } = open;
  const { date, trade } = read;
  const slices = playback.player.slices(playback.pace());
  tell({ type: 'state', replay: { ...playback.view(), source, date, trade }, slices });
}

async function begin(
  wanted: ReplaySource & { readonly at?: Instant },
  settings: Settings,
  speed: number,
): Promise<void> {
  const { at, ...source } = wanted;
  try {
    const read = await openSource(folder, source, settings);
    if (!read.ok) {
      fail(source, speed, read.error);
      return;
    }
    const playback = new Playback({ make: read.value.make, realTime: THREAD_TIME, changed });
    playback.setSpeed(speed);
    open = { source, read: read.value, playback };
    playback.seek(at ?? read.value.at ?? playback.player.begins);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    fail(source, speed, `The day cannot be replayed: ${why}`);
  }
}

function fail(source: ReplaySource, speed: number, problem: string): void {
  failed = problem;
  tell({ type: 'state', replay: { ...NO_REPLAY, speed, source, state: 'failed', problem }, slices: null });
}

function notOpen(): ReplayAnswer {
  return err({ code: 'NOT_NOW', message: failed ?? 'The day is still being read.' });
}

async function answerTo({ wish, settings, speed }: ReplayQuestion): Promise<ReplayAnswer> {
  if (wish.name === 'replay.days') return ok(replayDays(folder));
  if (wish.name === 'replay.open') {
    void begin(wish.args, settings, speed);
    return ok({});
  }
  if (open === null) return notOpen();
  const { playback } = open;
  switch (wish.name) {
    case 'replay.bars':
      return ok({ bars: playback.player.bars(wish.args) });
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
  void answerTo(question)
    .catch((error: unknown): ReplayAnswer => err({ code: 'FAILED', message: String(error) }))
    .then((result) => tell({ type: 'answer', id: question.id, result }));
});
