import { create } from 'zustand';
import type { PaceMark } from './reached-speed.ts';
import type { PnlSlice, Slices } from '../../shared/contract/index.ts';

/** What the screen knows of the terminal: its published slices, and whether it is still heard. Nothing else. */
export interface Replica {
  readonly slices: Partial<Slices>;
  readonly connected: boolean;
  /** The host is there, but was started anew and knows no session of this browser. */
  readonly signedOut: boolean;
  /** When the screen began to wait for its first state, by its own monotonic clock. */
  readonly waitingSince: number;
  /** When the session slice last came, by the screen's monotonic clock: from there the engine's clock is run on. */
  readonly sessionHeardAt: number;
  /** The newest moments of a virtual clock, by which the speed that is reached is told. */
  readonly paces: readonly PaceMark[];
  /** When the host fell silent, by the same clock; null while it is heard. */
  readonly lostAt: number | null;
  /** The last profit and loss that was known, shown only grey and with its age while the present one is unknown. */
  readonly lastKnownPnl: PnlSlice | null;
}

function nothingYet(): Replica {
  return {
    slices: {},
    connected: false,
    signedOut: false,
    waitingSince: performance.now(),
    sessionHeardAt: performance.now(),
    paces: [],
    lostAt: null,
    lastKnownPnl: null,
  };
}

/** The running terminal. */
export const liveReplica = create<Replica>(nothingYet);

/** The book of a replay, kept apart: it is told of by the slice `replayed` alone. */
export const replayReplica = create<Replica>(nothingYet);
