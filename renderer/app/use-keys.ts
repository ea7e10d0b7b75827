import { useEffect } from 'react';
import { runAction, situation } from '../state/actions.ts';
import { showsReplay, stepBack } from '../state/actions-replay.ts';
import { cancelRun } from '../state/backtest-start.ts';
import { focusedRow } from '../state/focus.ts';
import { give } from '../state/host.ts';
import { createKeyMatcher, type KeyPress } from '../state/key-matcher.ts';
import { keysInForce } from '../../shared/keyboard/keys-in-force.ts';
import type { KeyScope } from '../../shared/keyboard/keymap.ts';
import { useOwnKeys } from '../state/own-keys.ts';
import { currentSlice } from '../state/replica.ts';
import { pressStop } from '../state/stop.ts';
import { useUi } from '../state/ui-store.ts';
import { keyColumn } from '../ui/keys.ts';

/** Listens to the keys that hold. While a dialog is open only the emergency stop is heard. */
export function useKeys(): void {
  const own = useOwnKeys((state) => state.own);
  useEffect(() => {
    const match = createKeyMatcher(keysInForce(own, keyColumn()), keyColumn());
    const onKeyDown = (event: KeyboardEvent): void => {
      // Held down it would close a dialog and then what lies behind it.
      if (event.key === 'Escape' && !event.repeat && !event.isComposing) onEscape();
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
  }, [own]);
}

/** Whether something lies over the page that hears keys for itself. */
export function dialogOpen(): boolean {
  return useUi.getState().dialog !== null || document.querySelector('.stopcard') !== null;
}

/**
 * Esc drops a proposal wherever the focus is, except in its own line, which has its deaf time to keep. Where there is
 * none, it cancels the run of the backtest page, or steps back from a past bar or a replay.
 */
function onEscape(): void {
  if (dialogOpen()) return;
  const proposal = currentSlice('proposal')?.proposal ?? null;
  const inLine = document.activeElement?.closest('.proposal') !== null;
  if (proposal !== null) {
    if (!inLine) void give('squareOff.drop', { proposal: proposal.id });
  } else if (isBacktestRunning()) void cancelRun();
  else stepBack(situation());
}

function isBacktestRunning(): boolean {
  const isRunning = (currentSlice('backtest')?.running ?? null) !== null;
  return isRunning && useUi.getState().page === 'backtest';
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
    typing: isTyping(target),
    scope: isScope(scope) ? scope : null,
    replay: showsReplay(situation()) && !hasOwnUse(target, event.key),
    backtest: useUi.getState().page === 'backtest',
    atMs: event.timeStamp,
  };
}

/** A slider takes no text. */
function isTyping(target: HTMLElement | null): boolean {
  return (target?.closest('input:not([type=range]), textarea, select') ?? null) !== null;
}

/** Space presses what holds the focus, and arrows move inside lists and sliders: a replay has no part in that. */
function hasOwnUse(target: HTMLElement | null, key: string): boolean {
  const users = key === ' ' ? PRESSED_BY_SPACE : key.startsWith('Arrow') ? MOVED_BY_ARROWS : null;
  return users !== null && (target?.closest(users) ?? null) !== null;
}

const PRESSED_BY_SPACE = 'button, a[href], summary';
const MOVED_BY_ARROWS = '[data-item], [role=slider], [role=tab], input, select';

function isScope(name: string | undefined): name is KeyScope {
  return name === 'chart' || name === 'chain' || name === 'signals' || name === 'log';
}
