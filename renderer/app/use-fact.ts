import { useEffect, useState } from 'react';
import { command } from '../state/host.ts';

export interface Fact {
  readonly row: number;
  readonly fact: unknown;
  readonly hash: string;
  readonly error: string | null;
}

/** What was recorded in a row; null while it is read. */
export function useFact(row: number | null, attempt: number): Fact | null {
  const [fact, setFact] = useState<Fact | null>(null);
  useEffect(() => {
    // Each attempt asks anew.
    if (row === null || attempt < 0) return undefined;
    let wanted = true;
    void command('journal.fact', { row }).then((result) => {
      if (!wanted) return;
      setFact(
        result.ok
          ? { row, ...result.value, error: null }
          : { row, fact: null, hash: '', error: result.error.message },
      );
    });
    return () => {
      wanted = false;
    };
  }, [row, attempt]);
  return fact !== null && fact.row === row ? fact : null;
}
