import type {
  AlertsSlice,
  EmergencySlice,
  PositionsSlice,
  SessionSlice,
  Slices,
} from '../../../shared/contract/index.ts';
import type { TerminalLink } from '../terminal-link.ts';

/** What the places outside of the window go by. */
export interface Standing {
  readonly session: SessionSlice;
  readonly positions: PositionsSlice;
  readonly emergency: EmergencySlice;
  readonly alerts: AlertsSlice;
}

/** Calls back with each change of the terminal; returns how to stop. */
export function watchStanding(link: TerminalLink, changed: (standing: Standing) => void): () => void {
  let known: Partial<Slices> = {};
  return link.subscribe((slices, full) => {
    known = full ? slices : { ...known, ...slices };
    const { session, positions, emergency, alerts } = known;
    if (session === undefined || positions === undefined) return;
    if (emergency === undefined || alerts === undefined) return;
    changed({ session, positions, emergency, alerts });
  });
}
