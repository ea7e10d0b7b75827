import { useEffect, useRef, useState } from 'react';
import type { Bar, IndexSymbol } from '../../shared/contract/index.ts';
import { command } from '../state/host.ts';
import { useIsReplay, useReplica } from '../state/replica.ts';
import type { ChartMinutes } from '../state/ui-store.ts';
import { mergeBars } from './merge-bars.ts';
import { paced, type Paced } from './paced.ts';

const HISTORY: Readonly<Record<ChartMinutes, number>> = {
  1: 3_000,
  5: 3_000,
  15: 3_000,
  60: 2_000,
  1440: 1_000,
};
const TAIL = 40;
/** At 1000x bars close many times a second; asking for each would only delay the newest. */
const ASK_AT_MOST_EVERY_MS = 300;
/** What could not be read is asked for again so often. */
const ASK_AGAIN_MS = 5_000;

export interface Bars {
  readonly bars: readonly Bar[] | null;
  readonly error: string | null;
}

/** Bars belong to one timeframe of one market; the key says which. */
interface Loaded extends Bars {
  readonly key: string;
}

const NOTHING: Bars = { bars: null, error: null };

/**
 * The closed bars of a timeframe: all of them at first, then the newest whenever one has closed. They stay while the
 * host is silent or cannot read them, and after a break everything is asked for again where the newest no longer touch
 * them.
 */
export function useBars(minutes: ChartMinutes, symbol: IndexSymbol = 'NIFTY', wanted = true): Bars {
  const market = useReplica(({ slices: { session } }) => `${session?.mode ?? ''} ${session?.scenario ?? ''}`);
  const replay = useIsReplay();
  const connected = useReplica((replica) => replica.connected);
  const closed = useReplica((replica) => replica.slices.chart?.closedBars ?? null);
  const key = `${symbol} ${minutes} ${market} ${replay ? 'replay' : ''}`;
  const [loaded, setLoaded] = useState<Loaded>({ key, ...NOTHING });
  const known = useRef<Loaded>(loaded);

  const ready = wanted && connected && closed !== null;
  const asking = useRef<Paced | null>(null);

  useEffect(() => {
    if (!ready) return undefined;
    let mounted = true;
    let again: ReturnType<typeof setTimeout>;
    const pace = paced(async () => {
      const before = known.current.key === key ? known.current.bars : null;
      const answer = await load({ minutes, symbol, replay }, before);
      if (!mounted) return;
      if (answer.error !== null) again = setTimeout(pace.ask, ASK_AGAIN_MS);
      known.current = { key, bars: answer.bars ?? before, error: answer.error };
      setLoaded(known.current);
    }, ASK_AT_MOST_EVERY_MS);
    asking.current = pace;
    pace.ask();
    return () => {
      mounted = false;
      clearTimeout(again);
      pace.stop();
    };
  }, [minutes, symbol, ready, key, replay]);
  useEffect(() => {
    if (closed !== null) asking.current?.ask();
  }, [closed]);

  return loaded.key === key ? loaded : NOTHING;
}

interface Wanted {
  readonly minutes: ChartMinutes;
  readonly symbol: IndexSymbol;
  readonly replay: boolean;
}

async function load(wanted: Wanted, known: readonly Bar[] | null): Promise<Bars> {
  if (known !== null) {
    const tail = await ask(wanted, TAIL);
    const merged = tail.bars === null ? null : mergeBars(known, tail.bars);
    if (merged !== null) return { bars: merged, error: null };
  }
  return ask(wanted, HISTORY[wanted.minutes]);
}

async function ask({ minutes, symbol, replay }: Wanted, limit: number): Promise<Bars> {
  const result = await command(replay ? 'replay.bars' : 'chart.bars', { minutes, limit, symbol });
  return result.ok ? { bars: result.value.bars, error: null } : { bars: null, error: result.error.message };
}
