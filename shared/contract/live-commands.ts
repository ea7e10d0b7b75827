import type { AdoptionPreview, AdoptionWish } from './adoption.ts';
import type { ArmingOutlook } from './arming.ts';
import type { Call, Nothing } from './call.ts';

/** What the user says of the live book, whichever book the screen shows. */
export interface LiveCommands {
  /** What arming would lead to, at the quotes of this moment; nothing is done. */
  'live.outlook': Call<Nothing, ArmingOutlook>;
  /** Lets the size of the settings hold in Live: a week after the first live entry at the earliest. */
  'live.endFirstWeek': Call<Nothing, Nothing>;
  /**
   * Makes a position of the live account ours, counted under a signal: a short with its hedge is guarded from then on, a
   * leg alone is closed at once.
   */
  'position.adopt': Call<AdoptionWish, Nothing>;
  /** What adopting it would do, or why it is refused; nothing is done. */
  'position.whatIf': Call<AdoptionWish, AdoptionPreview>;
  /** Says that a position at the live broker is the user's own: shown and never touched, it blocks entries no more. */
  'position.acknowledge': Call<{ readonly contract: string; readonly net: number }, Nothing>;
}
