import { createContext, useContext } from 'react';
import { create, useStore, type StoreApi } from 'zustand';
import type { HostConnection, PnlSlice, SliceName, Slices } from '../../shared/contract/index.ts';
import { share } from './share.ts';

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
    lostAt: null,
    lastKnownPnl: null,
  };
}

/** The running terminal. */
export const liveReplica = create<Replica>(nothingYet);

/** The book of a replay, kept apart: it is told of by the slice `replayed` alone. */
export const replayReplica = create<Replica>(nothingYet);

/** Which of the two the panels below show. */
export const ReplicaContext = createContext<StoreApi<Replica>>(liveReplica);

/** True where a replay is shown: nothing can be sent from there. */
export function useIsReplay(): boolean {
  return useContext(ReplicaContext) === replayReplica;
}

const whole = (replica: Replica): Replica => replica;

/** What is known of the terminal, or of the replay below a page that shows one; all of it without a selector. */
export function useReplica(): Replica;
export function useReplica<T>(selector: (replica: Replica) => T): T;
export function useReplica<T>(selector?: (replica: Replica) => T): T | Replica {
  return useStore<StoreApi<Replica>, T | Replica>(useContext(ReplicaContext), selector ?? whole);
}

/** Takes in pushed slices; a full push replaces everything, also what it does not name. */
export function takeSlices(pushed: Partial<Slices>, full: boolean, heardAt: number): void {
  take(liveReplica, pushed, full, heardAt);
  const { replayed } = pushed;
  if (replayed !== undefined) take(replayReplica, replayed.slices ?? {}, true, heardAt);
}

function take(into: StoreApi<Replica>, pushed: Partial<Slices>, full: boolean, heardAt: number): void {
  into.setState((replica) => {
    const slices: Partial<Slices> = full ? {} : { ...replica.slices };
    for (const [name, value] of Object.entries(pushed) as [SliceName, object][]) {
      Object.assign(slices, { [name]: share<object>(replica.slices[name] ?? {}, value) });
    }
    const pnl = slices.pnl;
    return {
      slices,
      sessionHeardAt: pushed.session === undefined ? replica.sessionHeardAt : heardAt,
      lastKnownPnl: rememberedPnl(pnl, replica.lastKnownPnl),
    };
  });
}

function rememberedPnl(now: PnlSlice | undefined, before: PnlSlice | null): PnlSlice | null {
  if (now === undefined) return before;
  if (now.net !== null) return now;
  return before?.mode === now.mode ? before : null;
}

/** Notes that the host is heard again, has fallen silent or wants a new sign-in; its last state is kept. */
export function takeConnection(connection: HostConnection, at: number): void {
  const connected = connection === 'heard';
  const told = (replica: Replica): Partial<Replica> => ({
    connected,
    signedOut: connection === 'signedOut',
    lostAt: connected ? null : (replica.lostAt ?? at),
    waitingSince: connected === replica.connected ? replica.waitingSince : at,
  });
  liveReplica.setState(told);
  replayReplica.setState(told);
}

/** One slice, or null until it has come; the component is drawn again only when it changes. */
export function useSlice<N extends SliceName>(name: N): Slices[N] | null {
  return useReplica((replica) => replica.slices[name] ?? null);
}

/** The running terminal's, outside of components. */
export function currentSlice<N extends SliceName>(name: N): Slices[N] | null {
  return liveReplica.getState().slices[name] ?? null;
}
