import { useEffect, useState } from 'react';
import type { ReplayDays } from '../../shared/contract/index.ts';
import { command } from '../state/host.ts';
import { useReplica } from '../state/replica.ts';

interface Found {
  readonly days: ReplayDays | null;
  readonly error: string | null;
  readonly again: () => void;
}

/** What can be replayed, asked for when the list is shown. */
export function useReplayDays(): Found {
  const connected = useReplica((replica) => replica.connected);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Omit<Found, 'again'>>({ days: null, error: null });
  useEffect(() => {
    // Each attempt asks anew.
    if (!connected || attempt < 0) return undefined;
    let wanted = true;
    void command('replay.days', {}).then((result) => {
      if (!wanted) return;
      setFound(result.ok ? { days: result.value, error: null } : { days: null, error: result.error.message });
    });
    return () => {
      wanted = false;
    };
  }, [connected, attempt]);
  return { ...found, again: () => setAttempt(attempt + 1) };
}
