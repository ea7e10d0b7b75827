import type { ReactElement } from 'react';
import { ageWords } from '../state/freshness.ts';
import { useReplica } from '../state/replica.ts';
import { useTick } from '../state/ticker.ts';

const SILENT_FOR_MS = 1_000;

/** What a panel's header says while its first state is awaited: nothing for a second, then what and for how long. */
export function Waiting({ what }: { readonly what: string }): ReactElement | null {
  const tick = useTick();
  const since = useReplica((replica) => replica.waitingSince);
  const waited = tick - since;
  if (waited < SILENT_FOR_MS) return null;
  return <span className="cap warned">{`waiting for ${what}, ${ageWords(waited)}`}</span>;
}
