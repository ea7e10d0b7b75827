import type { BookSlices, ReplaySlice, Settings } from '../../../shared/contract/index.ts';
import type { ReplayAnswer, ReplayAsk } from '../../ports/replays.ts';

/** What the thread of a replay is begun with. */
export interface ReplayGround {
  readonly folder: string;
}

/** One command for the thread; `speed` is the one that was chosen last. */
export interface ReplayQuestion {
  readonly id: number;
  readonly wish: ReplayAsk;
  readonly settings: Settings;
  readonly speed: number;
}

/** What the thread tells: answers, and where its replay stands. */
export type ReplayWord =
  | { readonly type: 'answer'; readonly id: number; readonly result: ReplayAnswer }
  | { readonly type: 'state'; readonly replay: ReplaySlice; readonly slices: BookSlices | null };
