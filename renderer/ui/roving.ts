import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
};

/**
 * Arrow keys, Home and End inside a list whose items carry `data-item`: moves the focus and tells which item it went
 * to. The list as a whole is one stop of the Tab key.
 */
export function roving(event: KeyboardEvent<HTMLElement>, onMove?: (index: number) => void): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const target = { next: at + 1, previous: at - 1, first: 0, last: items.length - 1 }[step];
  const index = Math.min(items.length - 1, Math.max(0, target));
  const item = items[index];
  if (item === undefined) return;
  event.preventDefault();
  item.focus();
  onMove?.(index);
}
