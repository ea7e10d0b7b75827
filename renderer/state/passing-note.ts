import { create } from 'zustand';
import type { Instant } from '../../shared/units/index.ts';

/** Long enough to be read in passing. */
export const NOTE_FOR_MS = 4_000;

/** A plain confirmation: nothing has to be done about it, and the journal keeps what matters of it. */
export interface PassingNote {
  /** When it happened; null for what this screen did by itself. */
  readonly at: Instant | null;
  readonly text: string;
}

export const usePassingNote = create<{ readonly note: PassingNote | null }>(() => ({ note: null }));

let timer: ReturnType<typeof setTimeout> | null = null;
let held = false;

/** Says something in passing, in place of what was said before. */
export function tell(text: string, at: Instant | null = null): void {
  usePassingNote.setState({ note: { at, text } });
  wait();
}

/** Somebody points at it or has the focus on it: it stays, and begins its time anew when they leave. */
export function holdNote(isHeld: boolean): void {
  held = isHeld;
  wait();
}

export function dropNote(): void {
  held = false;
  usePassingNote.setState({ note: null });
}

function wait(): void {
  if (timer !== null) clearTimeout(timer);
  timer = held ? null : setTimeout(dropNote, NOTE_FOR_MS);
}
