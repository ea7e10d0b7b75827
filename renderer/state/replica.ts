import { createContext, useContext } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { HostConnection, PnlSlice, SliceName, Slices } from '../../shared/contract/index.ts';
import { liveReplica, replayReplica, type Replica } from './replica-store.ts';
import { pacesWith } from './reached-speed.ts';
import { share } from './share.ts';

export { liveReplica, replayReplica, type Replica };

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
      paces: pushed.session === undefined ? replica.paces : pacesWith(replica.paces, pushed.session, heardAt),
      // Of a replay nothing is remembered: its time goes backwards, and the next one is another day.
      lastKnownPnl: into === replayReplica ? (pnl ?? null) : rememberedPnl(pnl, replica.lastKnownPnl),
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
