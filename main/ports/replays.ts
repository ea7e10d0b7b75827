import type {
  CommandArgs,
  CommandError,
  CommandName,
  CommandResult,
  ReplayedSlice,
  ReplaySlice,
  Settings,
} from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';

export type ReplayCommandName = Extract<CommandName, `replay.${string}`>;

/** One command for the replay, with the settings by which an imported day is traded. */
export type ReplayAsk = {
  [N in ReplayCommandName]: { readonly name: N; readonly args: CommandArgs<N> };
}[ReplayCommandName];

export type ReplayAnswer = Result<CommandResult<ReplayCommandName>, CommandError>;

/** Replays, as a terminal can have them made: past days on a thread of their own. Nothing of the terminal is touched. */
export interface Replays {
  view(): ReplaySlice;
  replayed(): ReplayedSlice;
  /** Whether `replayed` is another one than when last asked. */
  takeChanged(): boolean;
  /** Who is to be told when there is something new to show; the last one who asked. */
  onChange(listener: () => void): void;
  /** `answer` is called exactly once. */
  ask(wish: ReplayAsk, settings: Settings, answer: (result: ReplayAnswer) => void): void;
}
