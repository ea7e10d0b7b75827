import { useEffect, useRef, useState } from 'react';
import type { Bar } from '../../shared/contract/index.ts';
import { command } from '../state/host.ts';
import { useReplica } from '../state/replica.ts';
import type { ChartMinutes } from '../state/ui-store.ts';
import { mergeBars } from './merge-bars.ts';

const HISTORY: Readonly<Record<ChartMinutes, number>> = { 1: 3_000, 5: 3_000, 15: 3_000, 60: 2_000, 1440: 1_000 };
const TAIL = 40;
/** At 1000x bars close many times a second; asking for each would only delay the newest. */
const ASK_AT_MOST_EVERY_MS = 300;

export interface Bars {
  readonly minutes: ChartMinutes;
  readonly bars: readonly Bar[] | null;
  readonly error: string | null;
}

/** The closed bars of a timeframe: all of them at first and after a break, then the newest whenever one has closed. */
export function useBars(minutes: ChartMinutes): Bars {
  const [state, setState] = useState<Bars>({ minutes, bars: null, error: null });
  const known = useRef<readonly Bar[] | null>(null);
  const connected = useReplica((replica) => replica.connected);
  const closed = useReplica((replica) => replica.slices.chart?.closedBars ?? null);
  const day = useReplica((replica) => {
    const session = replica.slices.session;
    return session === undefined ? null : `${session.mode} ${session.scenario ?? ''}`;
  });

  useEffect(() => {
    known.current = null;
    setState({ minutes, bars: null, error: null });
  }, [minutes, connected, day]);

  useEffect(() => {
    if (!connected || closed === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void load(minutes, known.current).then((loaded) => {
        if (!wanted) return;
        if (loaded.bars !== null) known.current = loaded.bars;
        setState(loaded);
      });
    }, known.current === null ? 0 : ASK_AT_MOST_EVERY_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [minutes, connected, day, closed]);

  return state.minutes === minutes ? state : { minutes, bars: null, error: null };
}

async function load(minutes: ChartMinutes, known: readonly Bar[] | null): Promise<Bars> {
  if (known !== null) {
    const tail = await ask(minutes, TAIL);
    const merged = tail.bars === null ? null : mergeBars(known, tail.bars);
    if (merged !== null) return { minutes, bars: merged, error: null };
  }
  return ask(minutes, HISTORY[minutes]);
}

async function ask(minutes: ChartMinutes, limit: number): Promise<Bars> {
  const result = await command('chart.bars', { minutes, limit });
  return result.ok
    ? { minutes, bars: result.value.bars, error: null }
    : { minutes, bars: null, error: result.error.message };
}
