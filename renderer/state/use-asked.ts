import { useState } from 'react';

export interface Asked {
  /** What is being waited for; null when nothing is. */
  readonly waiting: string | null;
  /** Why the last thing asked for was refused. */
  readonly refusal: string | null;
  /** Waits for one thing at a time; true when it was carried out. `work` answers with the refusal or null. */
  readonly ask: (what: string, work: () => Promise<string | null>) => Promise<boolean>;
}

/** The commands of one card: at most one under way, its refusal shown in the card until the next. */
export function useAsked(): Asked {
  const [waiting, setWaiting] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const ask: Asked['ask'] = async (what, work) => {
    if (waiting !== null) return false;
    setWaiting(what);
    setRefusal(null);
    const refused = await work();
    setWaiting(null);
    setRefusal(refused);
    return refused === null;
  };
  return { waiting, refusal, ask };
}
