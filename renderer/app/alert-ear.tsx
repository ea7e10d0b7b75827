import { useEffect, useRef } from 'react';
import { play } from '../state/alert-sound.ts';
import { showOnDesktop } from '../state/desktop-notice.ts';
import { useSlice } from '../state/replica.ts';
import { freshTellings } from '../state/tellings.ts';
import { tonesOf } from '../state/tones.ts';

/** Makes heard, and shows on the desktop, what the terminal tells; draws nothing. Of several at once the gravest is heard. */
export function AlertEar(): null {
  const told = useSlice('alerts')?.told ?? null;
  const mode = useSlice('session')?.mode ?? 'paper';
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (told === null) return;
    const news = freshTellings(seen.current, told);
    seen.current = news.seen;
    const heard = news.fresh.filter(({ sound }) => sound);
    const gravest = heard.find(({ level }) => level === 'serious') ?? heard.at(-1);
    if (gravest !== undefined) play(tonesOf(gravest));
    for (const telling of news.fresh) if (telling.desktop) showOnDesktop(telling, mode);
  }, [told, mode]);
  return null;
}
