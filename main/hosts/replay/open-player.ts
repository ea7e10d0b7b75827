import type { ReplayedTrade, ReplaySource, Settings } from '../../../shared/contract/index.ts';
import { err, ok, type Instant, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { REPLAY_HABITS } from '../../domain/market/recorded/index.ts';
import type { Player } from '../../research/player/player.ts';
import { TapePlayer } from '../../research/player/tape-player.ts';
import { historyDay } from './history-day.ts';
import { recordedTerminal, type RecordedDays } from './recorded-terminal.ts';
import { runDays } from './run-days.ts';
import { tapeDay } from './tape-day.ts';

/** A source that was read: players of it can be made as often as time is to begin anew. */
export interface OpenedSource {
  readonly make: () => Player;
  readonly date: TradingDate;
  readonly trade: ReplayedTrade | null;
  /** What it is best opened at; null is its beginning. */
  readonly at: Instant | null;
}

/** After the decision itself has been made at a bar's close. */
const DECIDED_MS = 2_250;

/** Reads what is to be replayed. The error is a sentence that says what is missing. */
export async function openSource(
  folder: string,
  source: ReplaySource,
  settings: Settings,
): Promise<Result<OpenedSource, string>> {
  if (source.from === 'tape') {
    const day = tapeDay(folder, source.book, source.date);
    return day.ok ? ok(opened(() => new TapePlayer(day.value), source.date)) : day;
  }
  if (source.from === 'history') {
    const recording = historyDay(folder, source);
    if (!recording.ok) return recording;
    const { date } = source;
    const days = { recording: recording.value, habits: REPLAY_HABITS, settings, from: date, to: date };
    return market(days, null, null);
  }
  const run = await runDays(folder, source.run, source.trade);
  if (!run.ok) return run;
  const { days, trade, firedAt } = run.value;
  return market(days, trade, (firedAt + DECIDED_MS) as Instant);
}

function opened(make: () => Player, date: TradingDate): OpenedSource {
  return { make, date, trade: null, at: null };
}

function market(
  days: RecordedDays,
  trade: ReplayedTrade | null,
  at: Instant | null,
): Result<OpenedSource, string> {
  if (days.recording.bars.length === 0) return err('There are no bars of those days.');
  return ok({ make: () => recordedTerminal(days), date: days.from, trade, at });
}
