import { useLayoutEffect } from 'react';
import { LONE_PANEL } from '../state/lone-panel.ts';
import { useUnacknowledged } from '../state/use-alerts.ts';
import { useSlice } from '../state/replica.ts';
import { useUi } from '../state/ui-store.ts';
import { capital } from '../ui/format.ts';

export type ModeWord = 'paper' | 'live' | 'halted' | 'demo';

/** The word that colours the screen: the engine's mode, or that it is halted. Never what was merely asked for. */
export function useModeWord(): ModeWord {
  const session = useSlice('session');
  if (session === null) return 'paper';
  return session.halt.state === 'HALTED' ? 'halted' : session.mode;
}

/** Keeps the page's mode, title and icon in step: the mode word stands first in both. */
export function useHead(): void {
  const mode = useModeWord();
  const ofTerminal = useUi((ui) => ui.page);
  const page = LONE_PANEL ?? ofTerminal;
  const known = useSlice('session') !== null;
  const waiting = useUnacknowledged();
  // Before anything is painted: no mode is ever seen in another's colour.
  useLayoutEffect(() => {
    document.documentElement.dataset['mode'] = mode;
    const count = waiting === 0 ? '' : ` · ${waiting} ${waiting === 1 ? 'alert' : 'alerts'}`;
    document.title = known ? `${mode.toUpperCase()}${count} · ${capital(page)} · Kavach` : 'Kavach';
    document.querySelector('#page-icon')?.setAttribute('href', `./icons/${mode}.svg`);
  }, [mode, page, known, waiting]);
}
