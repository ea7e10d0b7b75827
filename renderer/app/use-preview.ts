import { useEffect, useState } from 'react';
import type { AdoptionPreview, AdoptionWish, CommandError } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';
import { command } from '../state/host.ts';

export type Previewed = Result<AdoptionPreview, CommandError> | null;

/** Prices move, and so does what adopting would come to. */
const AGAIN_MS = 2_000;

/** What a wish would come to, asked again while it stands; null until the first answer. */
export function usePreview(wish: AdoptionWish | null): Previewed {
  const [answer, setAnswer] = useState<{ key: string; preview: Previewed }>({
    key: '',
    preview: null,
  });
  const key = wish === null ? '' : JSON.stringify(wish);
  useEffect(() => {
    if (key === '') return undefined;
    let ended = false;
    const look = async (): Promise<void> => {
      const preview = await command('position.whatIf', JSON.parse(key) as AdoptionWish);
      if (!ended) setAnswer({ key, preview });
    };
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [key]);
  // An answer about another pair says nothing of this one.
  return answer.key === key ? answer.preview : null;
}
