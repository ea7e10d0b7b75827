import { useEffect, useState } from 'react';
import type { KnownEvaluations } from '../../shared/contract/index.ts';
import type { TradingDate } from '../../shared/units/index.ts';
import { command } from './host.ts';
import { useIsReplay, useSlice } from './replica.ts';

export interface Asked {
  readonly week: TradingDate | null;
  /** Null while it is awaited. */
  readonly known: KnownEvaluations | null;
  readonly error: string | null;
}

/** A week's evaluations, of the terminal or of the replay that is shown; asked for again when a bar has closed. */
export function useEvaluations(week: TradingDate | null): Asked {
  const replay = useIsReplay();
  const closed = useSlice('chart')?.closedBars ?? null;
  const [asked, setAsked] = useState<Asked>({ week: null, known: null, error: null });
  useEffect(() => {
    // Before the first state has come there is nothing to ask about.
    if (week === null || closed === null) return undefined;
    let wanted = true;
    void command(replay ? 'replay.evaluations' : 'signals.evaluations', { week }).then((result) => {
      if (!wanted) return;
      setAsked(
        result.ok
          ? { week, known: result.value, error: null }
          : { week, known: null, error: result.error.message },
      );
    });
    return () => {
      wanted = false;
    };
  }, [week, replay, closed]);
  return asked.week === week ? asked : { week, known: null, error: null };
}
