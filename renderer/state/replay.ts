import type { CommandArgs, Mode, ReplaySlice, ReplaySource } from '../../shared/contract/index.ts';
import { formatDate, formatDay, formatRupees, type TradingDate } from '../../shared/units/index.ts';
import { give } from './host.ts';
import { currentSlice } from './replica.ts';
import { goTo, useUi } from './ui-store.ts';

export const REPLAY_SPEEDS = [1, 10, 60, 300, 1_000] as const;

/** Something is replayed, or is being opened, or failed: the page shows it in the place of the list of days. */
export function isReplayOpen(replay: ReplaySlice | null): boolean {
  return replay !== null && replay.state !== 'none';
}

/** Its time can be moved. */
export function canMove(replay: ReplaySlice | null): boolean {
  return replay !== null && replay.begins !== null && replay.state !== 'failed';
}

/** Opens something to replay and goes to its page; leaving it returns to where this was asked. */
export function openReplay(what: CommandArgs<'replay.open'>): void {
  const { page } = useUi.getState();
  useUi.setState({ replayFrom: page === 'replay' ? null : page });
  goTo('replay');
  void give('replay.open', what);
}

/** Ends the replay and returns to where it was opened from. */
export function leaveReplay(): void {
  const { replayFrom } = useUi.getState();
  useUi.setState({ replayFrom: null, hour: null });
  void give('replay.close', {});
  if (replayFrom !== null) goTo(replayFrom);
}

/** Plays what stands, and stops what plays or is on its way; at the end it begins anew. */
export function toggleReplay(): void {
  const replay = currentSlice('replay');
  if (replay?.state === 'ended' && replay.begins !== null) void give('replay.seek', { at: replay.begins });
  else void give('replay.play', { playing: replay?.state === 'paused' });
}

/** To the next of the speeds that there are, up or down; the fastest and the slowest stay. */
export function changeReplaySpeed(way: 1 | -1): void {
  const now = currentSlice('replay')?.speed ?? 1;
  const next =
    way === 1 ? REPLAY_SPEEDS.find((speed) => speed > now) : REPLAY_SPEEDS.findLast((speed) => speed < now);
  if (next !== undefined) void give('replay.speed', { speed: next });
}

export const BOOK_WORDS: Readonly<Record<Mode, string>> = { demo: 'Demo', paper: 'Paper', live: 'Live' };

/** `Mon 16 Nov 2026`. */
export function replayDate(date: TradingDate): string {
  return `${formatDate(date).slice(0, 3)} ${formatDay(date)}`;
}

/** What is replayed, in a few words: `Demo, as recorded`, `icici, 1 min, traded on paper`. */
export function sourceWords(source: ReplaySource): string {
  if (source.from === 'tape') return `${BOOK_WORDS[source.book]}, as recorded`;
  if (source.from === 'history') return `${source.vendor}, ${source.minutes} min, traded on paper`;
  return `Backtest ${source.run}`;
}

/** What the backtest made of the trade that is replayed; empty where none is. */
export function tradeWords({ trade }: ReplaySlice): string {
  if (trade === null) return '';
  const net = trade.net === null ? trade.outcome : `net ${formatRupees(trade.net)}`;
  return `${trade.signal}, in the backtest ${net}`;
}
