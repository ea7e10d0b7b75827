import { useState, type ReactElement } from 'react';
import { ageWords } from '../state/freshness.ts';
import { useReplica } from '../state/replica.ts';
import { currentTick, useTick } from '../state/ticker.ts';

const SILENT_FOR_MS = 1_000;

/** What a panel's header says while its first state is awaited: nothing for a second, then what and for how long. */
export function Waiting({ what }: { readonly what: string }): ReactElement | null {
  const since = useReplica((replica) => replica.waitingSince);
  return <Words what={what} since={since} />;
}

/** The same for what was asked for when this came to the screen. */
export function Awaited({ what }: { readonly what: string }): ReactElement | null {
  const [since] = useState(currentTick);
  return <Words what={what} since={since} />;
}

function Words({ what, since }: { readonly what: string; readonly since: number }): ReactElement | null {
  const waited = useTick() - since;
  if (waited < SILENT_FOR_MS) return null;
  return <span className="cap warned">{`waiting for ${what}, ${ageWords(waited)}`}</span>;
}
