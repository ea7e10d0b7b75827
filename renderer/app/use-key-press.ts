import { useState, type KeyboardEvent } from 'react';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { keyRefusal, resetRefusal, type KeyRefusal } from '../state/key-rules.ts';
import { chordOf, isModifier, joinedPress, shownKey } from '../../shared/keyboard/key-text.ts';
import { actionTitles } from '../state/key-titles.ts';
import { takeKeys, useOwnKeys, withKey } from '../state/own-keys.ts';
import { keyColumn } from '../ui/keys.ts';

interface Press {
  readonly key: string;
  readonly atMs: number;
}

interface KeyChoice {
  readonly title: string;
  /** As it is shown; null before one was pressed. */
  readonly pressed: string | null;
  readonly refusal: KeyRefusal | null;
  readonly isOwn: boolean;
  readonly take: () => void;
  readonly reset: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The key that is being chosen for an action: what was pressed last, and whether the action can have it. */
export function useKeyPress(action: ActionId, onDone: (words: string) => void): KeyChoice {
  const own = useOwnKeys((state) => state.own);
  const [pressed, setPressed] = useState<Press | null>(null);
  const [refusedReset, setRefusedReset] = useState<KeyRefusal | null>(null);
  const column = keyColumn();
  const title = actionTitles().get(action) ?? action;
  const refusal = pressed === null ? refusedReset : keyRefusal(action, pressed.key, own, column);
  const take = (): void => {
    if (pressed === null || refusal !== null) return;
    takeKeys(withKey(own, action, pressed.key, column));
    onDone(`${title}: ${shownKey(pressed.key, column)}.`);
  };
  const reset = (): void => {
    const against = resetRefusal(action, own, column);
    setPressed(null);
    setRefusedReset(against);
    if (against !== null) return;
    takeKeys(withKey(own, action, null, column));
    onDone(`${title}: as designed.`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isLeftAlone(event)) return;
    event.preventDefault();
    if (event.repeat) return;
    const step = chordOf(partsOf(event), column);
    if (step === 'Enter') take();
    else if (step !== null) setPressed((before) => next(before, step, event.timeStamp));
  };
  const shown = pressed === null ? null : shownKey(pressed.key, column);
  return { title, pressed: shown, refusal, isOwn: own[action] !== undefined, take, reset, onKeyDown };
}

function next(before: Press | null, step: string, atMs: number): Press {
  return { key: joinedPress(before?.key ?? null, step, atMs - (before?.atMs ?? 0)), atMs };
}

/** The way out, the way on, and the emergency stop, whose key was heard before this. */
function isLeftAlone(event: KeyboardEvent): boolean {
  const isWay = event.key === 'Escape' || event.key === 'Tab';
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  return event.defaultPrevented || isModifier(event.key) || (isPlain && isWay);
}

function partsOf(event: KeyboardEvent) {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  return { key, code, ctrl: ctrlKey, alt: altKey, shift: shiftKey, meta: metaKey };
}
