import { useEffect, useState } from 'react';
import type { PayoffWhatIf, SpreadId } from '../../shared/contract/index.ts';
import type { Paise } from '../../shared/units/index.ts';
import { command } from './host.ts';

/** What is supposed of the market; a null spot goes with the index. */
export interface Supposed {
  readonly spot: Paise | null;
  readonly ivChangePercent: number;
  readonly daysForward: number;
}

const WAITING: PayoffWhatIf = { pnl: null, curve: [], unknown: null };

/** While nobody moves a slider the market still moves: the answer is asked for anew so often. */
const ASK_EVERY_MS = 1_000;
/** A slider that is dragged asks for every place where it rests. */
const REST_MS = 60;

/** The model's answer for a spread; what it says belongs to the newest question. */
export function useWhatIf(spread: SpreadId | null, spot: Paise | null, supposed: Supposed): PayoffWhatIf {
  const { ivChangePercent, daysForward } = supposed;
  const at = supposed.spot ?? spot;
  const [answer, setAnswer] = useState(WAITING);
  const asked = spread !== null && at !== null;
  useEffect(() => {
    if (spread === null || at === null) return undefined;
    let wanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (): Promise<void> => {
      const result = await command('payoff.whatIf', { spread, spot: at, ivChangePercent, daysForward });
      if (!wanted) return;
      setAnswer(result.ok ? result.value : { ...WAITING, unknown: result.error.message });
      timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    timer = setTimeout(() => void ask(), REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [spread, at, ivChangePercent, daysForward]);
  if (asked) return answer;
  return { ...WAITING, unknown: spread === null ? 'No spread is open.' : 'The index has no price yet.' };
}
