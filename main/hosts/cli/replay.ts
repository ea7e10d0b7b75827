import { istDate } from '../../../shared/units/index.ts';
import {
  MemoryControl,
  MemoryJournal,
  MemoryPaperBook,
  MemorySettings,
} from '../../adapters/memory/index.ts';
import { PAPER_HABITS, PaperBroker } from '../../adapters/paper/index.ts';
import { RecordedFeed } from '../../adapters/recorded/index.ts';
import { REPLAY_HABITS, type Recording } from '../../domain/market/recorded/index.ts';
import { VirtualTime } from '../../adapters/time/index.ts';
import type { ReplayResult } from '../../research/replay-result.ts';
import { runReplay } from '../../research/replay.ts';
import { BrokerFeed } from '../broker-feed.ts';
import { packageVersion } from '../package-version.ts';
import { UNATTENDED } from '../unattended.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { readRecording } from './replay-files.ts';
import { REPLAY_HELP } from './replay-help.ts';
import { replayOptions, type ReplayCommand } from './replay-options.ts';
import { printedReplay } from './replay-rows.ts';
import { spanOf, type Span } from './replay-span.ts';

function replay(recording: Recording, span: Span, { settings }: ReplayCommand, io: CliIo): ReplayResult {
  const time = new VirtualTime(span.from);
  const broker = new PaperBroker({
    scheduler: time,
    store: new MemoryPaperBook(),
    calendar: recording.calendar,
    capital: () => settings.risk.paperCapital,
    habits: PAPER_HABITS,
  });
  let told = '';
  return runReplay({
    clock: time,
    from: span.day,
    until: span.until,
    progress: (at) => {
      const month = istDate(at).slice(0, 7);
      if (month !== told) io.err(`${month} ...\n`);
      told = month;
    },
    terminal: {
      ...UNATTENDED,
      version: packageVersion(),
      calendar: recording.calendar,
      scheduler: time,
      feed: new BrokerFeed(new RecordedFeed(recording, time, REPLAY_HABITS), broker),
      books: [{ book: 'replay', mode: 'paper', journal: new MemoryJournal(), broker }],
      control: new MemoryControl(),
      settings: new MemorySettings(settings),
      openTape: null,
      emergencyLog: (line) => io.err(`${line}\n`),
    },
  });
}

/** `kavach replay`: the terminal over recorded candles. Source: product.md 3, replay. */
export async function runReplayCommand(args: readonly string[], io: CliIo): Promise<number> {
  const command = replayOptions(args);
  if (!command.ok) {
    io.err(`${command.error}\nTry: kavach replay --help\n`);
    return WRONG_USE;
  }
  if (command.value.help) {
    io.out(REPLAY_HELP);
    return DONE;
  }
  const recording = readRecording(command.value.files);
  const span = recording.ok ? spanOf(recording.value, command.value) : recording;
  if (!recording.ok || !span.ok) {
    io.err(recording.ok ? (span.ok ? '' : span.error) : recording.error);
    return FAILED;
  }
  io.out(printedReplay(replay(recording.value, span.value, command.value, io), command.value.format));
  return DONE;
}
