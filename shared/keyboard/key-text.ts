import type { KeyColumn } from './keymap.ts';

/** What of a key press makes its name. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** So long after its first key a sequence (`G M`) may go on. */
export const SEQUENCE_MS = 1_500;

/** `Ctrl+Shift+X`, on a Mac's desktop with the Command key; null where the system's own modifier is held. */
export function chordOf(press: PressedKey, column: KeyColumn): string | null {
  const [ctrl, other] = column === 'mac' ? [press.meta, press.ctrl] : [press.ctrl, press.meta];
  if (other) return null;
  const key = keyName(press);
  const letter = /^[A-Z0-9]$/.test(key) || key.length > 1;
  const shift = press.shift && letter;
  return `${ctrl ? 'Ctrl+' : ''}${press.alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** The letter by its place where a modifier (AltGr, a macOS Option) has changed what it types. */
function keyName({ key, code, ctrl, alt }: PressedKey): string {
  if (key === ' ') return 'Space';
  const upper = key.toUpperCase();
  if (/^[A-Z0-9]$/.test(upper)) return upper;
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  return (ctrl || alt) && place !== undefined ? place : key;
}

/** Held with another key it changes that one; alone it is none. */
export function isModifier(key: string): boolean {
  return key === 'Control' || key === 'Shift' || key === 'Alt' || key === 'Meta' || key === 'AltGraph';
}

/** Heard while one types: it is no text. */
export function isChord(step: string): boolean {
  return step.startsWith('Ctrl+') || step.startsWith('Alt+') || /^F\d+$/.test(step);
}

const NAMED =
  'Space|Enter|Tab|Escape|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)';
const STEP = new RegExp(
  `^(?:Ctrl\\+)?(?:Alt\\+)?(?:Shift\\+)?(?:[A-Z0-9]|F(?:[1-9]|1\\d|2[0-4])|${NAMED}|[^\\sA-Za-z0-9])$`,
  'u',
);

/** Whether a text is a key or a sequence of two as this map writes them. */
export function isKeyText(text: string): boolean {
  const steps = text.split(' ');
  return steps.length <= 2 && steps.every((step) => STEP.test(step));
}

/** The key that presses come to: two that are no chords within the time of a sequence are one, else each begins anew. */
export function joinedPress(before: string | null, step: string, gapMs: number): string {
  const goesOn =
    before !== null && gapMs <= SEQUENCE_MS && !before.includes(' ') && !isChord(before) && !isChord(step);
  return goesOn ? `${before} ${step}` : step;
}

/** The key as this host's keyboard has it printed. */
export function shownKey(key: string, column: KeyColumn): string {
  const printed = key.replaceAll('Arrow', '');
  return column === 'mac' ? printed.replace('Ctrl+', 'Cmd+').replace('Alt+', 'Option+') : printed;
}

/** Shown keys as `aria-keyshortcuts` wants them; a sequence has no such name. */
export function ariaKeys(shown: readonly string[]): string | undefined {
  const named = shown
    .filter((key) => !key.includes(' '))
    .map((key) => key.replace('Ctrl', 'Control').replace('Cmd', 'Meta').replace('Option', 'Alt'));
  return named.length === 0 ? undefined : named.join(' ');
}
