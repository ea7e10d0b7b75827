/** A key as a page's event tells of it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const ON_MAC = process.platform === 'darwin';

const MODIFIERS: Readonly<Record<string, string>> = {
  command: 'meta',
  cmd: 'meta',
  control: 'ctrl',
  ctrl: 'ctrl',
  commandorcontrol: ON_MAC ? 'meta' : 'ctrl',
  cmdorctrl: ON_MAC ? 'meta' : 'ctrl',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
  super: 'meta',
  meta: 'meta',
};

/** Of electron's key codes, by the names of a page's events in small letters. */
const KEYS: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  tab: 'tab',
  backspace: 'backspace',
  delete: 'delete',
  insert: 'insert',
  return: 'enter',
  enter: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  home: 'home',
  end: 'end',
  pageup: 'pageup',
  pagedown: 'pagedown',
  escape: 'escape',
  esc: 'escape',
};

function keyOf(part: string): string {
  const known = KEYS[part] ?? (/^(?:f(?:[1-9]|1\d|2[0-4])|[ -~])$/.test(part) ? part : undefined);
  if (known === undefined) throw new TypeError(`no key of an accelerator: ${part}`);
  return known;
}

/** An accelerator of electron in one spelling; throws where electron would not take it. */
export function chordOf(accelerator: string): string {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => {
    const modifier = MODIFIERS[part];
    if (modifier === undefined)
      throw new TypeError(`no modifier of an accelerator: ${part} in ${accelerator}`);
    return modifier;
  });
  return [...new Set(modifiers)].sort().concat(keyOf(key)).join('+');
}

/** What was pressed, in the same spelling; by the key's place where Shift or Alt changed its letter. */
export function pressedChord({ key, code, ctrlKey, shiftKey, altKey, metaKey }: KeyPress): string {
  const held = { alt: altKey, ctrl: ctrlKey, meta: metaKey, shift: shiftKey };
  const modifiers = Object.entries(held).flatMap(([name, isHeld]) => (isHeld ? [name] : []));
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  return [...modifiers.sort(), (place ?? key).toLowerCase()].join('+');
}
