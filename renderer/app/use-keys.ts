import { useEffect } from 'react';
import { cancelRun } from '../state/backtest.ts';
import { runAction } from '../state/actions.ts';
import { focusedRow } from '../state/focus.ts';
import { give } from '../state/host.ts';
import { createKeyMatcher, type KeyPress } from '../state/key-matcher.ts';
import { KEYMAP, type KeyScope } from '../state/keymap.ts';
import { currentSlice } from '../state/replica.ts';
import { pressStop } from '../state/stop.ts';
import { useUi } from '../state/ui-store.ts';
import { keyColumn } from '../ui/keys.ts';

/** Listens to the keyboard map. While a dialog is open only the emergency stop is heard. */
export function useKeys(): void {
  useEffect(() => {
    const match = createKeyMatcher(KEYMAP, keyColumn());
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') giveUp();
      const found = match(pressOf(event));
      if (found.kind !== 'action') return;
      if (found.action === 'row.copy' && focusedRow() === null) return;
      if (dialogOpen() && found.action !== 'emergency.stop') return;
      event.preventDefault();
      if (found.action === 'emergency.stop') void pressStop('you, by key');
      else runAction(found.action);
    };
    // In the capture phase, so that nothing on the page can keep the stop's key from being heard.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function dialogOpen(): boolean {
  return useUi.getState().dialog !== null || document.querySelector('.stopcard') !== null;
}

/**
 * Esc drops a proposal wherever the focus is, except in its own line, which has its deaf time to keep; where there is
 * none, it cancels the run of the backtest page.
 */
function giveUp(): void {
  if (dialogOpen()) return;
  const proposal = currentSlice('proposal')?.proposal ?? null;
  const inLine = document.activeElement?.closest('.proposal') !== null;
  if (proposal === null) giveUpRun();
  else if (!inLine) void give('squareOff.drop', { proposal: proposal.id });
}

function giveUpRun(): void {
  const isRunning = (currentSlice('backtest')?.running ?? null) !== null;
  if (isRunning && useUi.getState().page === 'backtest') void cancelRun();
}

function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const scope = target?.closest<HTMLElement>('[data-scope]')?.dataset['scope'];
  return {
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    shift: event.shiftKey,
    meta: event.metaKey,
    repeat: event.repeat,
    typing: target?.closest('input, textarea, select') !== null && target !== null,
    scope: isScope(scope) ? scope : null,
    atMs: event.timeStamp,
  };
}

function isScope(name: string | undefined): name is KeyScope {
  return name === 'chart' || name === 'signals' || name === 'log';
}
