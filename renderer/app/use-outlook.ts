import { useEffect, useState } from 'react';
import type { ArmingOutlook } from '../../shared/contract/index.ts';
import { command } from '../state/host.ts';

/** Quotes move, and so does what a stop would cost. */
const AGAIN_MS = 3_000;

/** What arming would lead to, asked again while the dialog is open; null until the first answer, and without a live book. */
export function useOutlook(): ArmingOutlook | null {
  const [outlook, setOutlook] = useState<ArmingOutlook | null>(null);
  useEffect(() => {
    let ended = false;
    const look = async (): Promise<void> => {
      const answer = await command('live.outlook', {});
      if (!ended) setOutlook(answer.ok ? answer.value : null);
    };
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, []);
  return outlook;
}
